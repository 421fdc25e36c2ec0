package org.clawarehouse.report;

/** The shape of a status as a small picture, the same on every machine whatever its fonts. */
final class Shape {

    private Shape() {
    }

    /** Returns the picture; the word stands beside it, so readers of screens are not told twice. */
    static String of(StatusWord status) {
        String drawing = switch (status.shape()) {
            case '●' -> "<circle cx=\"6\" cy=\"6\" r=\"4.6\"/>";
            case '◆' -> "<path d=\"M6 .6 11.4 6 6 11.4 .6 6z\"/>";
            case '▲' -> "<path d=\"M6 1 11.6 10.8H.4z\"/>";
            case '○' -> "<circle cx=\"6\" cy=\"6\" r=\"3.9\"/>";
            default -> "<path d=\"M2 6h8\"/>";
        };
        return "<svg class=\"shape %s\" viewBox=\"0 0 12 12\" aria-hidden=\"true\">%s</svg>".formatted(
                status.styleName(), drawing);
    }
}
