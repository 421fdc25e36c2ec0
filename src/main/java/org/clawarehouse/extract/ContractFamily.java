package org.clawarehouse.extract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A contract and its overlays, oldest first; overlays change codes and add columns, from their year on. */
final class ContractFamily {

    private final ContractFile base;
    private final List<ContractFile> overlays;
    private final Map<Integer, Layout> byYear = new HashMap<>();

    private ContractFamily(List<ContractFile> files) {
        this.base = files.get(0);
        this.overlays = files.subList(1, files.size());
        if (base.year() != 0) {
            throw ContractFile.wrong(base.table() + "." + base.year() + ".yml", "an overlay without its contract",
                    base.table() + ".yml beside it");
        }
    }

    static Map<String, ContractFamily> of(Collection<ContractFile> files) {
        Map<String, List<ContractFile>> byTable = files.stream().sorted(Comparator.comparingInt(ContractFile::year))
                .collect(Collectors.groupingBy(ContractFile::table, TreeMap::new, Collectors.toList()));
        Map<String, ContractFamily> families = new TreeMap<>();
        byTable.forEach((table, versions) -> families.put(table, new ContractFamily(versions)));
        return families;
    }

    /** Years without an overlay of their own share the layout of the last year that has one, or of the base. */
    synchronized Layout layout(int collectionYear, Contracts contracts) {
        int year = overlays.stream().mapToInt(ContractFile::year).filter(y -> y <= collectionYear).max().orElse(0);
        boolean borrows = base.columns().values().stream().anyMatch(c -> c.containsKey("codes_of"));
        int version = borrows ? collectionYear : year;
        Layout known = byYear.get(version);
        if (known == null) {
            known = build(collectionYear, contracts);
            byYear.put(version, known);
        }
        return known;
    }

    private Layout build(int year, Contracts contracts) {
        Map<String, ColumnFile> columns = columns(year);
        List<Column> built = new ArrayList<>();
        columns.forEach((heading, column) -> built.add(column.column(heading, lender(column, columns, contracts, year))));
        Contract contract = new Contract(base.table(), base.folder(), base.text("title"), List.copyOf(built),
                names(base.list("key")), name(base.text("dated_by")), names(base.list("replaces")), intervals(),
                headless().size(), base.flag("shared"), base.flag("returns"));
        checkNames(contract);
        return new Layout(contract, new HeadingSearch(contract), ignored(), base.flag("closed_headings"), base.flag("never_empty"),
                filters(columns), headless());
    }

    /** Returns the column whose codes another one has as well, of this table or of another one; null where it has its own. */
    private Column lender(ColumnFile column, Map<String, ColumnFile> siblings, Contracts contracts, int year) {
        String[] path = column.codesOf();
        if (path == null || !path[0].equals(base.table())) {
            return path == null ? null : contracts.forTable(path[0], year).column(Headings.stageName(path[1]));
        }
        return siblings.get(path[1]).column(path[1], null);
    }

    private Map<String, ColumnFile> columns(int year) {
        Map<String, ColumnFile> columns = new LinkedHashMap<>();
        base.columns().forEach((heading, keys) -> columns.put(heading, ColumnFile.of(base, heading, keys)));
        for (ContractFile overlay : overlays) {
            overlay.columns().forEach((heading, keys) -> columns.merge(heading, ColumnFile.of(overlay, heading, keys),
                    (older, newer) -> older.changedBy(newer, overlay.year() <= year)));
        }
        return columns;
    }

    private List<Contract.Interval> intervals() {
        List<Contract.Interval> intervals = new ArrayList<>();
        if (base.keys().get("intervals") instanceof List<?> list) {
            for (Object entry : list) {
                Map<String, Object> interval = ContractFile.map(entry);
                intervals.add(new Contract.Interval(name((String) interval.get("start")), name((String) interval.get("end")),
                        "true".equals(interval.get("zero_day")), names(ContractFile.list(interval, "told"))));
            }
        }
        return List.copyOf(intervals);
    }

    private List<Spelling> ignored() {
        return base.list("ignored").stream().map(written -> ColumnFile.spelling(base.table() + ".yml, ignored", written)).toList();
    }

    private Map<String, Pattern> headless() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        ContractFile.texts(base.keys().get("headless")).forEach((heading, shape) -> shapes.put(heading, Pattern.compile(shape)));
        return shapes;
    }

    private static Set<String> filters(Map<String, ColumnFile> columns) {
        return columns.entrySet().stream().filter(c -> c.getValue().filter())
                .map(c -> Headings.stageName(c.getKey())).collect(Collectors.toUnmodifiableSet());
    }

    private static void checkNames(Contract contract) {
        List<String> used = new ArrayList<>(contract.key());
        used.addAll(contract.replaces());
        contract.intervals().forEach(i -> used.addAll(List.of(i.start(), i.end())));
        contract.intervals().forEach(i -> used.addAll(i.told()));
        if (contract.datedBy() != null) {
            used.add(contract.datedBy());
        }
        List<String> names = contract.columns().stream().map(Column::name).toList();
        for (String name : used) {
            if (!names.contains(name)) {
                throw ContractFile.wrong(contract.table() + ".yml", "the name " + name, "one of its columns " + names);
            }
        }
    }

    private static List<String> names(List<String> headings) {
        return headings.stream().map(Headings::stageName).toList();
    }

    private static String name(String heading) {
        return heading == null ? null : Headings.stageName(heading);
    }
}
