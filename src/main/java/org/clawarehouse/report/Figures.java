package org.clawarehouse.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;

/** How figures are written for people: rounded half up, only here, with their unit. */
public final class Figures {

    private Figures() {
    }

    /** Returns a number rounded half up to the decimals, with thousands separated and a real minus sign. */
    public static String number(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return (rounded.signum() < 0 ? "\u2212" : "") + format.format(rounded.abs());
    }

    /** Returns the decimals that two numbers need to look different, at least the usual ones; exact values have twelve. */
    static int telling(BigDecimal one, BigDecimal other, int usual) {
        int decimals = usual;
        while (one != null && other != null && one.compareTo(other) != 0 && decimals < 12 && number(one, decimals).equals(number(other, decimals))) {
            decimals++;
        }
        return decimals;
    }

    /** Returns a value of an indicator with its unit: {@code 11 %}, {@code 56.51 per 10,000}, {@code 547}. */
    public static String value(Indicator indicator, BigDecimal value) {
        return withUnit(number(value, indicator.decimals()), indicator.unit());
    }

    /** Returns the value of a figure with its unit, or why there is none. */
    public static String value(Indicator indicator, Figure figure) {
        return figure.hasValue() ? value(indicator, figure.value()) : StatusWord.of(figure).word();
    }

    /** Returns a target as precisely as it was set, with the unit of the indicator: {@code 44.7 %}. */
    static String target(Indicator indicator, BigDecimal target) {
        return withUnit(target(target), indicator.unit());
    }

    /** Returns a target without its unit; a point of a path between two targets has two decimals at most. */
    static String target(BigDecimal target) {
        return number(target, Math.min(2, Math.max(0, target.stripTrailingZeros().scale())));
    }

    /** Returns a value published by others as it was given, but with one decimal at most where ours has none. */
    static String published(Indicator indicator, BigDecimal value) {
        int given = Math.max(0, value.stripTrailingZeros().scale());
        String number = number(value, Math.min(given, Math.max(1, indicator.decimals())));
        return indicator.isPercent() ? withUnit(number, indicator.unit()) : number;
    }

    /** Returns a number with the unit behind it, or the pound sign before it. Children and ratios need no unit. */
    static String withUnit(String number, String unit) {
        return switch (unit) {
            case "percent" -> number + " %";
            case "pounds" -> number.startsWith("\u2212") ? "\u2212£" + number.substring(1) : "£" + number;
            case "ratio", "children", "" -> number;
            default -> number + " " + (number.equals("1") && unit.endsWith("s")
                    ? unit.substring(0, unit.length() - 1) : unit);
        };
    }

    /**
     * Returns what the value was made from: {@code 60 of 547}, {@code 18 to 30}, {@code mean of 26}. Empty for a
     * count, which is its own numerator, and where nothing was supplied.
     */
    public static String madeFrom(Indicator indicator, Figure figure) {
        if (figure.denominator() == null) {
            return "";
        }
        String denominator = plain(figure.denominator());
        return switch (indicator.kind()) {
            case "mean" -> "mean of " + denominator;
            case "median" -> "median of " + denominator;
            case "ratio" -> figure.numerator() == null ? "" : plain(figure.numerator()) + " to " + denominator;
            default -> figure.numerator() == null ? "" : plain(figure.numerator()) + " of " + denominator;
        };
    }

    /** Returns the value and what it was made from: {@code 11 %, 60 of 547}. */
    public static String inFull(Indicator indicator, Figure figure) {
        String madeFrom = madeFrom(indicator, figure);
        return value(indicator, figure) + (madeFrom.isEmpty() ? "" : ", " + madeFrom);
    }

    /** Returns a count as it is, and parts of a whole (full-time equivalents) to at most two decimals. */
    static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(rounded, Math.max(0, rounded.scale()));
    }

    /** Returns {@code June 2021}. */
    public static String month(YearMonth month) {
        return name(month.getMonth()) + " " + month.getYear();
    }

    /** Returns {@code Jun 21}. */
    public static String shortMonth(YearMonth month) {
        return String.format(Locale.ROOT, "%.3s %02d", name(month.getMonth()), month.getYear() % 100);
    }

    /** Returns {@code 30 June 2021}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + month(YearMonth.from(day));
    }

    /** The names in Java's own tables differ between its versions (Sep, Sept); these do not. */
    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
