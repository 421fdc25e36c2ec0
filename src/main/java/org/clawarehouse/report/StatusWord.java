package org.clawarehouse.report;

/** How a figure stands against its target: a word and a shape, so that nothing hangs on colour. */
public enum StatusWord {
    MET("Meets target", '●', "met"),
    WITHIN_TOLERANCE("Within tolerance", '◆', "within"),
    NOT_MET("Does not meet target", '▲', "not-met"),
    NO_TARGET("No target", '○', "no-target"),
    NOT_JUDGED("Not judged", '○', "no-target"),
    NOT_SUPPLIED("Not supplied", '–', "no-value"),
    NO_DENOMINATOR("No cases", '–', "no-value"),
    NOT_COMPUTED("Not computed", '–', "no-value");

    private final String word;
    private final char shape;
    private final String name;

    StatusWord(String word, char shape, String name) {
        this.word = word;
        this.shape = shape;
        this.name = name;
    }

    /** Returns how a figure stands; where it has no value, why. */
    public static StatusWord of(Figure figure) {
        if (figure.hasValue()) {
            return switch (String.valueOf(figure.targetStatus())) {
                case "MET" -> MET;
                case "WITHIN_TOLERANCE" -> WITHIN_TOLERANCE;
                case "NOT_MET" -> NOT_MET;
                case "NO_TARGET" -> NO_TARGET;
                default -> figure.target() == null ? NO_TARGET : NOT_JUDGED;
            };
        }
        return switch (String.valueOf(figure.status())) {
            case "NOT_SUPPLIED" -> NOT_SUPPLIED;
            case "NO_DENOMINATOR" -> NO_DENOMINATOR;
            default -> NOT_COMPUTED;
        };
    }

    /** Returns the word. */
    public String word() {
        return word;
    }

    /** Returns the shape that stands beside it. */
    public char shape() {
        return shape;
    }

    /** Returns the name of its style. */
    String styleName() {
        return name;
    }

    /** Returns whether there is a target to stand against. */
    boolean isJudged() {
        return this == MET || this == WITHIN_TOLERANCE || this == NOT_MET;
    }
}
