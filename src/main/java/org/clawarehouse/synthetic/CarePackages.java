package org.clawarehouse.synthetic;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code finance/care_packages}: what is paid for each placement bought, a line for each financial year. */
final class CarePackages {

    private static final LocalDate SINCE = LocalDate.of(2018, 4, 1);
    private static final Map<Setting, String> SERVICES = Map.of(Setting.IFA, "Fostering – Independent (IFA)",
            Setting.RESI_EXTERNAL, "Residential – External (Commissioned)", Setting.SUPPORTED, "Supported Accommodation",
            Setting.OTHER_LA, "Fostering – Other Local Authority");
    private static final Map<Setting, String> COST_CENTRES = Map.of(Setting.IFA, "C110", Setting.RESI_EXTERNAL, "C120",
            Setting.SUPPORTED, "C140", Setting.OTHER_LA, "C110");

    private final Table table;
    private final LocalDate last;
    private final long seed;

    private CarePackages(LocalDate last, long seed) {
        this.last = last;
        this.seed = seed;
        this.table = new Table("care_packages", "Client Ref, CPLI Ref, Provider Name, Service, Element, Start Date, End Date, "
                + "Frequency, Rate, Weekly Cost, Cost Centre, Status", last);
    }

    static Table of(List<Child> children, LocalDate last, long seed) {
        CarePackages packages = new CarePackages(last, seed);
        children.forEach(child -> child.periods.forEach(period -> period.stays.forEach(stay -> packages.add(child, stay))));
        return packages.table;
    }

    private void add(Child child, Stay stay) {
        if (!SERVICES.containsKey(stay.setting) || stay.end != null && !stay.end.isAfter(SINCE)) {
            return;
        }
        BigDecimal price = Prices.weekly(child, stay, seed);
        LocalDate from = stay.start.isBefore(SINCE) ? SINCE : stay.start;
        for (int line = 1; !from.isAfter(last) && (stay.end == null || from.isBefore(stay.end)); line++) {
            LocalDate april = LocalDate.of(Prices.financialYear(from) + 1, 4, 1);
            boolean endsFirst = stay.end != null && !stay.end.isAfter(april);
            add(child, stay, from, endsFirst ? stay.end : april, price, line);
            from = april;
            price = Prices.risenOnce(price);
        }
    }

    /** The end date is the last day paid for. Some placements need a second line for more staff. */
    private void add(Child child, Stay stay, LocalDate from, LocalDate until, BigDecimal price, int line) {
        Dice dice = Dice.of(seed, "package", child.number, stay.start.toEpochDay());
        String reference = "CPL" + child.number + "-" + (stay.start.toEpochDay() - SINCE.toEpochDay() + 5_000) + "-" + line;
        addLine(child, stay, from, until, price, reference, "Placement");
        if (stay.setting == Setting.RESI_EXTERNAL && dice.chance(0.12)) {
            addLine(child, stay, from, until, Prices.risen(new BigDecimal("420"), Prices.financialYear(from)), reference + "A",
                    "2:1 staffing");
        }
    }

    private void addLine(Child child, Stay stay, LocalDate from, LocalDate until, BigDecimal price, String reference,
            String element) {
        LocalDate lastPaid = until.minusDays(1);
        table.add(from, child.id, reference, stay.site.organisation(), SERVICES.get(stay.setting), element, table.date(from),
                table.date(lastPaid), "Weekly", money(price), money(price), COST_CENTRES.get(stay.setting),
                "Authorised");
    }

    /** Each call makes its own format: formats are not safe to share. */
    private static String money(BigDecimal amount) {
        return new DecimalFormat("£#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
