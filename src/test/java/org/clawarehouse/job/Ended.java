package org.clawarehouse.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a command ended.
 *
 * @param exit its exit code
 * @param out  what it printed for programs
 * @param err  what it told people
 * @param pid  its process, 0 where it ran in this one
 */
record Ended(int exit, String out, String err, long pid) {

    Ended(int exit, String out, String err) {
        this(exit, out, err, 0);
    }

    /** Says what to type for a nightly run, without the command's own name of the database. */
    static List<String> nightly(Path inbox, String asAt, String... options) {
        List<String> words = new ArrayList<>(List.of("nightly", "--inbox", inbox.toString(), "--as-at", asAt));
        words.addAll(List.of(options));
        return words;
    }
}
