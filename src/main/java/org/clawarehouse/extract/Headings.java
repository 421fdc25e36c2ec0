package org.clawarehouse.extract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Headings as they are compared: letter case, surrounding blanks and line breaks in them do not matter. */
final class Headings {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern LINE_END = Pattern.compile("[\\n\\r]");
    private static final int LONGEST = 60;
    private static final Pattern DATA = Pattern.compile("\\d[/.-]\\d{1,2}[/.-]\\d|^\\s*\\d+\\s*$");

    private Headings() {
    }

    static String normal(String heading) {
        return BLANKS.matcher(Blanks.strip(heading)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** Returns the stage name: lower snake case, so that {@code Solo placement?} is {@code solo_placement}. */
    static String stageName(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    }

    /** Returns the one of the headings that needs the fewest changes to become the wanted one, or null without any. */
    static String nearest(String wanted, Collection<String> headings) {
        return headings.stream().filter(h -> !h.isEmpty())
                .min(Comparator.comparingInt((String h) -> distance(normal(wanted), normal(h)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    /** Returns whether one heading may be the other, misspelt or shortened. */
    static boolean alike(String wanted, String found) {
        String name = stageName(wanted);
        String other = stageName(found);
        return isOne(found) && (distance(name, other) <= 2 || words(name).containsAll(words(other)));
    }

    /** Returns whether one heading may be the other with something added, which may be a value that has run into it. */
    static boolean extended(String wanted, String found) {
        return isOne(found) && words(stageName(found)).containsAll(words(stageName(wanted)));
    }

    private static List<String> words(String name) {
        return List.of(name.split("_"));
    }

    /** What goes on over several lines, or longer than any heading, holds rows. */
    private static boolean isOne(String found) {
        return found.length() <= LONGEST && !LINE_END.matcher(found).find();
    }

    /** Returns whether a heading is a date or a number: the line of headings has then run into a row of data. */
    static boolean looksLikeData(String heading) {
        return DATA.matcher(heading).find();
    }

    /** Returns the shape of what stands in the place of a heading: letters as A, digits as 9. */
    static String shape(String heading) {
        return printable(heading.replaceAll("\\p{L}", "A").replaceAll("\\d", "9"));
    }

    /** Returns a heading made safe to print: without controls and not longer than a heading is. */
    static String printable(String heading) {
        String clean = SafeName.of(heading);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            above = nextRow(a.charAt(i - 1), i, b, above);
        }
        return above[b.length()];
    }

    private static int[] nextRow(char c, int i, String b, int[] above) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int change = above[j - 1] + (b.charAt(j - 1) == c ? 0 : 1);
            row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }
}
