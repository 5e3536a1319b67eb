import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.RAMDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/**
 * Lucene's own filters with the settings of an index definition, which stand in the first file, one a line. `indexed` or `asked`: in, a
 * text a line; out, its tokens. `found` and a second file of documents, one a line with blanks between their values: in, a phrase a line; out, the
 * documents that have it.
 */
class Analyse {
  static Pattern blanks, separators, tokens;
  static NormalizeCharMap normal;

  static String plain(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at + 6 <= escaped.length(); at += 6) text.append((char) Integer.parseInt(escaped.substring(at + 2, at + 6), 16));
    return text.toString();
  }

  static List<String> read(String file) throws Exception {
    return Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8);
  }

  static Analyzer analyzer(boolean indexed) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        Reader mapped = new PatternReplaceCharFilter(blanks, "", new MappingCharFilter(normal, reader));
        return new PatternReplaceCharFilter(separators, "", mapped);
      }

      @Override
      protected TokenStreamComponents createComponents(String field, Reader reader) {
        PatternTokenizer source = new PatternTokenizer(reader, tokens, 0);
        ShingleFilter pairs = new ShingleFilter(source, 2, 2);
        pairs.setTokenSeparator(" ");
        pairs.setOutputUnigrams(indexed);
        pairs.setOutputUnigramsIfNoShingles(!indexed);
        return new TokenStreamComponents(source, pairs);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return 100;
      }
    };
  }

  static void tell(TokenStream stream, StringBuilder out) throws Exception {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
    stream.reset();
    for (int position = -1; stream.incrementToken(); ) {
      position += step.getPositionIncrement();
      out.append(position).append('\t').append(term).append('\f');
    }
    stream.end();
    stream.close();
  }

  static IndexSearcher index(String file) throws Exception {
    RAMDirectory folder = new RAMDirectory();
    IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(Version.LATEST, analyzer(true)));
    for (String line : read(file)) {
      Document document = new Document();
      for (String value : line.split(" ")) document.add(new TextField("text", plain(value), Field.Store.NO));
      writer.addDocument(document);
    }
    writer.close();
    return new IndexSearcher(DirectoryReader.open(folder));
  }

  public static void main(String[] given) throws Exception {
    List<String> lines = read(given[0]);
    blanks = Pattern.compile(lines.get(0));
    separators = Pattern.compile(lines.get(1));
    tokens = Pattern.compile(lines.get(2));
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String rule : lines.subList(3, lines.size())) {
      String[] sides = rule.split("=>", -1);
      map.add(plain(sides[0].trim()), plain(sides[1].trim()));
    }
    normal = map.build();
    IndexSearcher searcher = given[1].equals("found") ? index(given[2]) : null;
    Analyzer analyzer = analyzer(given[1].equals("indexed"));
    StringBuilder out = new StringBuilder();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (searcher == null) tell(analyzer.tokenStream("text", plain(line)), out);
      else {
        Query query = new QueryBuilder(analyzer).createPhraseQuery("text", plain(line));
        if (query != null) for (ScoreDoc hit : searcher.search(query, 100000).scoreDocs) out.append(hit.doc).append('\f');
      }
      out.append('\n');
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
