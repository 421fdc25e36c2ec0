package org.clawarehouse.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.clawarehouse.run.ExitCode;
import org.clawarehouse.run.StopException;
import org.clawarehouse.sql.SqlFile;

/**
 * One file of {@code sql/indicators}: a measure and what its header says of it.
 *
 * @param file the file
 */
record Indicator(SqlFile file) {

    private static final Set<String> REQUIRED = Set.of(
            "code", "title", "theme", "why", "source", "subject", "basis", "kind", "polarity", "decimals");
    private static final Set<String> OPTIONAL = Set.of("unit", "order", "needs", "members", "comparator");
    private static final String LAST = "9999";
    private static final Set<String> KINDS = Set.of(
            "count", "percent", "ratio", "mean", "median", "rate per 10,000", "gap", "published");
    private static final Set<String> POLARITIES = Set.of("lower", "higher", "none");

    Indicator {
        file.check(REQUIRED, OPTIONAL);
        oneOf(file, "kind", KINDS);
        oneOf(file, "polarity", POLARITIES);
    }

    String code() {
        return file.header("code");
    }

    String kind() {
        return file.header("kind");
    }

    /** Returns what the value is counted in: as the header says, else as the kind implies. */
    String unit() {
        if (!file.header("unit").isBlank()) {
            return file.header("unit");
        }
        return switch (kind()) {
            case "percent", "ratio" -> kind();
            case "gap", "rate per 10,000" -> "per 10,000";
            case "count" -> file.header("subject").equals("child") ? "children" : file.header("subject") + "s";
            default -> "number";
        };
    }

    /** Returns its place on the scorecard; without one it comes last. */
    String order() {
        return file.header("order").isBlank() ? LAST : file.header("order");
    }

    /** Returns the tables without which it is NOT_SUPPLIED; of tables joined by or, such as "ledger or care_packages", one is enough. */
    List<String> needs() {
        return file.header("needs").isBlank() ? List.of() : List.of(file.header("needs").split(","));
    }

    /**
     * Returns the members of a family that have a figure even when nobody is in them, with the words people read for
     * each; empty where it is no family.
     */
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        if (file.header().get("members") instanceof Map<?, ?> named) {
            named.forEach((member, words) -> members.put(member.toString(), words.toString()));
        }
        return members;
    }

    private static void oneOf(SqlFile file, String key, Set<String> valid) {
        if (!valid.contains(file.header(key))) {
            throw new StopException(ExitCode.CONFIGURATION,
                    file.path() + " with the " + key + " " + file.header(key), "one of " + String.join(", ", valid));
        }
    }
}
