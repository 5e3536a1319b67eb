/** Characters that are note marks by themselves (raised, circled and bracketed numbers, asterisks), for a class of a pattern. */
export const NOTE_MARK_CHARACTERS = '⁰¹²³⁴-⁹①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉⓪❶-❿⓵-⓾*＊※†‡';
