import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Lucene's own filters with the settings of an index definition. In: a file of them, one a line, and a text a line; out: its tokens. */
class Analyse {
  static String plain(String escaped) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at + 6 <= escaped.length(); at += 6) text.append((char) Integer.parseInt(escaped.substring(at + 2, at + 6), 16));
    return text.toString();
  }

  public static void main(String[] given) throws Exception {
    List<String> lines = Files.readAllLines(Paths.get(given[0]), StandardCharsets.UTF_8);
    Pattern blanks = Pattern.compile(lines.get(0)), separators = Pattern.compile(lines.get(1)), tokens = Pattern.compile(lines.get(2));
    boolean unigrams = given[1].equals("indexed");
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String rule : lines.subList(3, lines.size())) {
      String[] sides = rule.split("=>", -1);
      map.add(plain(sides[0].trim()), plain(sides[1].trim()));
    }
    NormalizeCharMap normal = map.build();
    StringBuilder out = new StringBuilder();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String text = plain(line);
      Reader reader = new MappingCharFilter(normal, new StringReader(text));
      reader = new PatternReplaceCharFilter(blanks, "", reader);
      reader = new PatternReplaceCharFilter(separators, "", reader);
      ShingleFilter pairs = new ShingleFilter(new PatternTokenizer(reader, tokens, 0), 2, 2);
      pairs.setTokenSeparator(" ");
      pairs.setOutputUnigrams(unigrams);
      pairs.setOutputUnigramsIfNoShingles(!unigrams);
      TokenStream stream = pairs;
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        out.append(position).append('\t').append(offset.startOffset()).append('\t').append(offset.endOffset()).append('\t').append(term).append('\f');
      }
      stream.end();
      stream.close();
      out.append('\n');
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
