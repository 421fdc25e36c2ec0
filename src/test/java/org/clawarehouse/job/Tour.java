package org.clawarehouse.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A chapter of the README: what is typed, and lines of the answer. Three dots stand for anything that was left out. */
final class Tour {

    private static final String PROMPT = "$ cla ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    /** A command and the lines that its answer holds, in their order. */
    record Step(String command, List<String> lines) {

        /** Returns the words of the command; what stands between quotation marks is one. */
        List<String> words() {
            return WORD.matcher(command).results().map(m -> m.group(1) == null ? m.group(2) : m.group(1)).toList();
        }

        /** Returns the lines that do not follow one another in an answer. */
        List<String> missingFrom(String answer) {
            List<String> missing = new ArrayList<>();
            List<String> told = answer.lines().toList();
            int from = 0;
            for (String line : lines) {
                int at = from;
                while (at < told.size() && !Pattern.compile(pattern(line)).matcher(told.get(at)).find()) {
                    at++;
                }
                if (at == told.size()) {
                    missing.add(line);
                } else {
                    from = at + 1;
                }
            }
            return missing;
        }

        private static String pattern(String line) {
            return String.join(".*", Arrays.stream(line.strip().split("…", -1)).map(Pattern::quote).toList());
        }
    }

    private Tour() {
    }

    /** Reads the steps of a chapter; blocks of a language are not part of it. */
    static List<Step> read(Path readme, String chapter) throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean inChapter = false;
        String fence = null;
        for (String line : Files.readAllLines(readme)) {
            inChapter = line.startsWith("## ") ? line.equals("## " + chapter) : inChapter;
            if (line.startsWith("```")) {
                fence = fence == null ? line : null;
            } else if (inChapter && "```".equals(fence) && line.startsWith(PROMPT)) {
                steps.add(new Step(line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (inChapter && "```".equals(fence) && !line.isBlank() && !line.strip().equals("…")) {
                steps.get(steps.size() - 1).lines().add(line);
            }
        }
        return steps;
    }
}
