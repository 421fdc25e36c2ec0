package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * {@code finance/ledger}: actual spending by period and cost centre. The share spent on children in care, in hundredths of
 * a per cent of each month, gives the yearly figures the board was told (79.40 in September 2020, then 78.90, then 80.30).
 */
final class Ledger {

    /** In no list of cost centres. */
    private static final CostCentre UNLISTED = new CostCentre("X999", "", false, false, 0);
    private static final YearMonth SINCE = YearMonth.of(2018, 4);
    private static final List<Object> HEADINGS =
            List.of("Period", "Account", "CostC", "TransNo", "Description", "Amount", "Budget");

    private final List<List<Object>> sheet = new ArrayList<>();
    private final double size;
    private final long seed;
    private long total;
    private int transaction = 500_000;

    private Ledger(double size, long seed) {
        this.size = size;
        this.seed = seed;
    }

    static List<List<Object>> rows(double size, LocalDate last, long seed) {
        Ledger ledger = new Ledger(size, seed);
        ledger.sheet.add(List.of("General ledger – children's services – synthetic data"));
        ledger.sheet.add(List.of());
        ledger.sheet.add(HEADINGS);
        for (YearMonth month = SINCE; !month.atEndOfMonth().isAfter(last); month = month.plusMonths(1)) {
            ledger.add(month);
        }
        ledger.sheet.add(Arrays.asList("Total", null, null, null, null, pounds(ledger.total)));
        return ledger.sheet;
    }

    /** The period is called after the year in which the financial year began: 202103 is June 2021. */
    private void add(YearMonth month) {
        Dice dice = Dice.of(seed, "ledger", month);
        int year = Prices.financialYear(month.atDay(1));
        int period = (month.getMonthValue() + 8) % 12 + 1;
        long pence = Math.round(size * (285_000_000L + 7_500_000L * (year - 2018))) / 10_000 * 10_000;
        long inCare = pence * share(year, period) / 10_000;
        String code = String.format(Locale.ROOT, "%d%02d", year, period);
        spread(code, CostCentre.forChildrenInCare(), inCare, dice);
        spread(code, CostCentre.otherServices(), pence - inCare, dice);
        spread(code, CostCentre.elsewhere(), 1_250_000, dice);
        if (period == 1) {
            sheet.add(Arrays.asList(code, "4200", "S210", String.valueOf(++transaction), "Accrual", "tbc", null));
            line(code, UNLISTED, "4200", "Payments to providers", 250_000, 0);
        }
    }

    private static long share(int year, int period) {
        return switch (year) {
            case 2020 -> period <= 6 ? 7_940 : 7_840;
            case 2021 -> period <= 3 ? 8_030 : 8_010;
            default -> 7_700 + (year - 2018) * 60L;
        };
    }

    private void spread(String period, List<CostCentre> centres, long pence, Dice dice) {
        long rest = pence;
        for (int i = 0; i < centres.size(); i++) {
            boolean lastOne = i == centres.size() - 1;
            long part = lastOne ? rest : Math.round(pence * centres.get(i).share() * (0.95 + 0.1 * dice.next()));
            rest -= part;
            book(period, centres.get(i), part, dice);
        }
    }

    /** Pay and purchases; now and then a correction with its credit. */
    private void book(String period, CostCentre centre, long pence, Dice dice) {
        long pay = Math.round(pence * (0.3 + 0.2 * dice.next()));
        line(period, centre, "1000", "Salaries", pay, Math.round(pence * 0.98));
        line(period, centre, "4200", "Payments to providers", pence - pay, 0);
        if (dice.chance(0.1)) {
            long wrong = dice.between(1_000, 900_000);
            line(period, centre, "4200", "Invoice", wrong, 0);
            line(period, centre, "4200", "Invoice reversed", -wrong, 0);
        }
    }

    private void line(String period, CostCentre centre, String account, String description, long pence, long budget) {
        transaction++;
        total += pence;
        sheet.add(Arrays.asList(period, account, centre.code(), String.valueOf(transaction), description, amount(pence),
                budget == 0 ? null : pounds(budget)));
    }

    /** Numbers, and a good few that were exported as text: thousands, brackets or a minus behind. */
    private Object amount(long pence) {
        if (pence >= 0 && transaction % 7 != 0) {
            return pounds(pence);
        }
        DecimalFormat thousands = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String text = thousands.format(pounds(Math.abs(pence)));
        return pence >= 0 ? transaction % 2 == 0 ? "£" + text : text : transaction % 2 == 0 ? "(" + text + ")" : text + "-";
    }

    private static BigDecimal pounds(long pence) {
        return BigDecimal.valueOf(pence, 2);
    }
}
