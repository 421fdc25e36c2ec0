package org.clawarehouse.extract;

/** How the cells of a column are read. */
public enum ColumnType {
    /** An identifier: text, trimmed, upper-cased, leading apostrophe dropped, zeros kept. */
    ID,
    /** Free text, trimmed. */
    TEXT,
    /** A code of a list, compared without regard to case and blanks. */
    CODE,
    /** A day. */
    DATE,
    /** An exact number; money may carry pound signs, thousands separators, brackets or a trailing minus. */
    NUMBER,
    /** A published number, or one of the symbols {@code c z x k u : -} that stand in its place. */
    FIGURE,
    /** Yes or no in any of the usual spellings. */
    YES_NO
}
