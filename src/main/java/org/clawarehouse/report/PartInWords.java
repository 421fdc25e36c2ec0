package org.clawarehouse.report;

import java.util.Set;

import org.clawarehouse.report.Comparison.Share;
import org.clawarehouse.report.Comparison.Subject;

/** What became of a subject's part in a figure, in words: {@code left the numerator}. */
final class PartInWords {

    /** Reasons that say no more than the parts do. */
    private static final Set<String> PLAIN = Set.of("COUNTED", "NOT_IN_NUMERATOR");

    private PartInWords() {
    }

    static String of(Subject subject) {
        boolean counted = subject.before() != null && subject.before().counts();
        boolean counts = subject.after() != null && subject.after().counts();
        String what = counted && counts ? changed(subject.before(), subject.after())
                : counted ? "left " + parts(subject.before()) : "entered " + parts(subject.after());
        return what + why(subject.after());
    }

    private static String changed(Share before, Share after) {
        boolean sameDenominator = before.denominator().signum() == after.denominator().signum();
        if (sameDenominator && before.numerator().signum() != after.numerator().signum()) {
            return after.numerator().signum() == 0 ? "left the numerator" : "entered the numerator";
        }
        return before.equals(after) || before.parts().equals(after.parts()) ? "counts as before" : "counts " + after.parts() + " where it was " + before.parts();
    }

    private static String parts(Share share) {
        if (share.denominator().signum() == 0) {
            return "the count";
        }
        return share.numerator().signum() == 0 ? "the denominator" : "numerator and denominator";
    }

    private static String why(Share after) {
        return after == null || PLAIN.contains(after.reason()) ? "" : " (" + Reasons.inWords(after.reason()) + ")";
    }
}
