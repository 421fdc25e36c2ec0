package org.clawarehouse.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Text of two or four bytes a character: it is recognised to say so, and nothing but its headings is decoded. */
final class WideText {

    private WideText() {
    }

    /** Refuses a file that holds a table in such a text. */
    static void refuse(InboxFile file, byte[] start, Recognition recognition, char[] delimiters) {
        Charset wide = charset(start);
        for (int i = 0; wide != null && i < delimiters.length; i++) {
            String delimiter = Pattern.quote(String.valueOf(delimiters[i]));
            List<HeadRow> head = new String(start, wide).replace("\ufeff", "").lines()
                    .map(line -> HeadRow.of(1, List.of(line.replace("\"", "").split(delimiter)))).toList();
            recognition.match(head).ifPresent(match -> {
                throw Refusal.unusable(file.name(), "ENCODING", "text in " + wide.name() + ", in a file of "
                        + match.contract().table(), "UTF-8 or Windows-1252; save it as CSV UTF-8");
            });
        }
    }

    /** Returns the encoding of such a text by its first bytes, null of any other. */
    static Charset charset(byte[] start) {
        int first = start.length < 2 ? 0 : (start[0] & 0xFF) << 8 | start[1] & 0xFF;
        if (first == 0xFFFE || start.length > 3 && start[0] != 0 && start[1] == 0 && start[3] == 0) {
            return start.length > 3 && start[2] == 0 && start[3] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        return first == 0xFEFF || start.length > 3 && start[0] == 0 && start[2] == 0 ? StandardCharsets.UTF_16BE : null;
    }
}
