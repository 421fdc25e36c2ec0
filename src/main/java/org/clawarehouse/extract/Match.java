package org.clawarehouse.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How well one row of a file fits the headings of one table.
 *
 * @param layout the table
 * @param row    the row, null for an edition without headings
 * @param home   whether the file lies in the folder of the table
 * @param hits   required headings that are there
 * @param own    headings of the table that are there
 * @param below  the first rows below it that have as many cells
 */
record Match(Layout layout, HeadRow row, boolean home, int hits, int own, List<HeadRow> below) {

    /** The folder first, then the number of the table's own headings ({@code domain/rulings.md} 1.4). */
    static final Comparator<Match> BEST_FIRST =
            Comparator.comparing(Match::home).thenComparingInt(Match::own).reversed();

    private static final double ENOUGH = 0.7;

    static Match of(Layout layout, HeadRow row, InboxFile file) {
        int own = 0;
        int hits = 0;
        int[] cells = layout.search().cells(row.normal());
        for (int c = 0; c < cells.length; c++) {
            own += cells[c] >= 0 ? 1 : 0;
            hits += cells[c] >= 0 && layout.contract().columns().get(c).required() ? 1 : 0;
        }
        return new Match(layout, row, layout.isHome(file), hits, own, List.of());
    }

    static Match headless(Layout layout, InboxFile file) {
        int width = layout.headless().size();
        return new Match(layout, null, layout.isHome(file), width, width, List.of());
    }

    /** Returns the match again, knowing the rows that stand around it. */
    Match among(List<HeadRow> head) {
        return row == null ? this : new Match(layout, row, home, hits, own, head.stream()
                .filter(other -> other.line() > row.line() && other.cells().size() == row.cells().size()).toList());
    }

    Contract contract() {
        return layout.contract();
    }

    Binding binding() {
        return row == null ? Binding.headless(layout) : Binding.of(layout, row.line(), row.cells(), below);
    }

    boolean isComplete() {
        return hits == layout.required().size();
    }

    double share() {
        return hits / (double) layout.required().size();
    }

    List<Column> missing() {
        int[] cells = layout.search().cells(row.normal());
        List<Column> columns = contract().columns();
        return IntStream.range(0, cells.length).filter(c -> cells[c] < 0).mapToObj(columns::get).filter(Column::required).toList();
    }

    /** Returns whether a file that lacks headings is clearly meant to be this table: by place and headings, or by name. */
    boolean isMeant(InboxFile file) {
        return home && (share() >= ENOUGH || !layout.closed() && own >= ENOUGH * contract().columns().size()) || isNamed(file);
    }

    /** In the folder of the table its name among other words is enough; outside every folder the name must be the table's. */
    boolean isNamed(InboxFile file) {
        String name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String words = "_" + name.replaceAll("\\.[a-z]+$", "").replaceAll("[^a-z]+", "_") + "_";
        String table = "_" + contract().table() + "_";
        return home ? words.contains(table) : file.folder() == null && words.replaceAll("__+", "_").equals(table);
    }

    /** Returns why the file is taken for this table, for people. */
    String why() {
        String where = home ? "lies in the folder " + contract().folder() : "lies outside the folder " + contract().folder();
        return row == null ? where + ", without headings, its rows have the shape of " + contract().table()
                : where + ", line " + row.line() + " has all " + layout.required().size() + " required headings and "
                        + own + " of " + contract().columns().size() + " in all";
    }
}
