package org.clawarehouse.report;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reasons for counting, not counting or leaving out, in words (list of the rulings, section 4). */
final class Reasons {

    private static final Map<String, String> WORDS = Map.ofEntries(
            entry("COUNTED", "counted"),
            entry("NOT_IN_NUMERATOR", "not in the numerator"),
            entry("SHORT_BREAK", "in a series of short breaks"),
            entry("OVER_18", "aged 18 or over"),
            entry("AGE_UNKNOWN", "of unknown age"),
            entry("OUT_OF_AGE", "outside the age range"),
            entry("NOT_LOOKED_AFTER", "not looked after"),
            entry("UNKNOWN_DISTANCE", "at an unknown distance"),
            entry("UASC", "unaccompanied asylum-seeking"),
            entry("UNKNOWN_GROUP", "in a placement of unknown group"),
            entry("TEMPORARY_UNRESOLVED", "in a temporary placement with none before it"),
            entry("UNDER_12_MONTHS", "in care under twelve months"),
            entry("REFUSED", "refused"),
            entry("REPAIRED", "with an end that was repaired, not recorded"),
            entry("NO_STATUS", "without a recorded status"),
            entry("UNKNOWN_CODE", "with an unknown code"),
            entry("DIED_OR_HOME", "died or returned home"),
            entry("COST_UNKNOWN", "with an unknown cost"),
            entry("COST_EQUAL", "at an equal cost"),
            entry("NO_ADOPTIVE_PLACEMENT", "without an adoptive placement"),
            entry("BROKEN_CHAIN", "whose period of care breaks off without an end"),
            entry("UNDER_30_MONTHS", "in care under two and a half years"),
            entry("NO_VISIT_DUE", "too newly placed for a visit to be due"),
            entry("NO_REVIEW_DUE", "too new in care for a review to be due"),
            entry("NO_PERMANENCE_EXIT", "left care, but not to a permanent family"),
            entry("UNDER_4_MONTHS", "in care under four months"),
            entry("NO_PLACEMENT_ORDER", "adopted without a placement order"),
            entry("NO_MATCH_DATE", "without a recorded match"),
            entry("DECISION_REVERSED", "no longer to be placed for adoption"),
            entry("LOOKED_AFTER_AT_START", "looked after already when the work began"),
            entry("NOT_IN_POST", "not in post"),
            entry("NOT_CASE_HOLDING", "in a post that holds no cases"),
            entry("NO_FTE", "in post for no hours"),
            entry("NO_CASES", "without an open case"),
            entry("NOT_CHILDRENS_SERVICES", "outside children's services"),
            entry("UNLISTED", "on no list of cost centres"),
            entry("DEREGISTERED", "no longer registered"),
            entry("ABROAD_OR_UNTRACED", "abroad, deported or of unknown residence"));

    /** What is unknown, of one and of several. */
    private static final Map<String, List<String>> UNKNOWNS = Map.of(
            "UNKNOWN_DISTANCE", List.of("placement without a postcode", "placements without a postcode"),
            "AGE_UNKNOWN", List.of("child of unknown age", "children of unknown age"),
            "UNKNOWN_GROUP", List.of("placement of an unknown group", "placements of an unknown group"),
            "TEMPORARY_UNRESOLVED", List.of("temporary placement with none before it",
                    "temporary placements with none before them"),
            "NO_STATUS", List.of("young person without a recorded status", "young people without a recorded status"),
            "UNKNOWN_CODE", List.of("record with an unknown code", "records with an unknown code"),
            "COST_UNKNOWN", List.of("move with an unknown cost", "moves with an unknown cost"));

    private Reasons() {
    }

    /** Returns the words; a reason of an indicator that brought its own is spelt out from its code. */
    static String inWords(String reason) {
        return WORDS.getOrDefault(reason, reason.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Returns what it is that is unknown, to follow a number: {@code placements without a postcode}. */
    static String ofUnknown(String reason, long number) {
        List<String> words = UNKNOWNS.get(reason);
        return words == null ? (number == 1 ? "case " : "cases ") + inWords(reason) : words.get(number == 1 ? 0 : 1);
    }
}
