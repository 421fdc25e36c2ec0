package org.clawarehouse.stage;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.clawarehouse.extract.Column;
import org.clawarehouse.extract.Contract;

/**
 * Writes typed rows, column by column as in {@link StageTable#copied()}. The hash of a row is taken over the place it belongs to
 * (authority, return) and the names and values of its filled cells: a column that a contract gains later changes no hash.
 */
final class RowCopy {

    private static final int HASH_BYTES = 16;

    private final List<Column> columns;
    private final int[] tags;
    private final boolean[] inKey;
    private final int fields;
    private final CopyBytes copy;
    private final CopyBytes hashed = new CopyBytes(1024);
    private final MessageDigest sha256;
    private byte[] place = {};
    private byte[] hash = {};
    private long placeHash;
    private long keyHash;

    RowCopy(Contract contract, CopyBytes copy, boolean watchKeys) {
        this.columns = contract.columns();
        this.tags = columns.stream().mapToInt(c -> c.name().hashCode()).toArray();
        this.inKey = new boolean[tags.length];
        contract.key().forEach(name -> inKey[columns.indexOf(contract.column(name))] = watchKeys);
        this.fields = StageTable.of(contract).copied().size();
        this.copy = copy;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets the place that all the rows which follow belong to. */
    void from(Scope scope) {
        CopyBytes common = new CopyBytes(32);
        common.text(scope.authorityCode());
        if (scope.returnYear() != null) {
            common.smallint(scope.returnYear());
        }
        place = Arrays.copyOf(common.array(), common.length());
        placeHash = Arrays.hashCode(place);
    }

    /** Returns the hash of the row written last, of which the first 16 bytes are kept. */
    byte[] hash() {
        return hash;
    }

    /** Returns a hash of the key of the row written last, where keys are watched. */
    long keyHash() {
        return keyHash;
    }

    /** Writes one row. */
    void write(TypedRow row, int line) {
        copy.int16(fields);
        keyHash = placeHash;
        hashed.cutTo(0);
        hashed.raw(place, 0, place.length);
        for (int i = 0; i < tags.length; i++) {
            cell(row, i);
        }
        sha256.update(hashed.array(), 0, hashed.length());
        hash = sha256.digest();
        copy.int32(HASH_BYTES);
        copy.raw(hash, 0, HASH_BYTES);
        copy.integer(line);
    }

    private void cell(TypedRow row, int at) {
        int start = copy.length();
        switch (columns.get(at).type()) {
            case ID, TEXT, CODE -> text(row.texts[at]);
            case DATE -> date(row.days[at]);
            case YES_NO -> yesNo(row.days[at]);
            case NUMBER -> number(row, at);
            case FIGURE -> {
                number(row, at);
                text(row.texts[at]);
            }
        }
        hashFrom(start, tags[at]);
        for (int i = start; inKey[at] && i < copy.length(); i++) {
            keyHash = (keyHash ^ copy.array()[i]) * 0x100000001B3L;
        }
    }

    private void text(String text) {
        if (text == null) {
            copy.nothing();
        } else {
            copy.text(text);
        }
    }

    private void date(int day) {
        if (day == TypedRow.NONE) {
            copy.nothing();
        } else {
            copy.date(day);
        }
    }

    private void yesNo(int answer) {
        if (answer == TypedRow.NONE) {
            copy.nothing();
        } else {
            copy.bool(answer == YesNoCells.YES);
        }
    }

    private void number(TypedRow row, int at) {
        if (row.numbers[at] == null) {
            copy.nothing();
        } else {
            copy.numeric(row.numbers[at]);
        }
    }

    /** A blank cell is four bytes of -1, a figure without number and symbol eight. */
    private void hashFrom(int start, int tag) {
        int count = copy.length() - start;
        boolean blank = count == 4 || count == 8 && copy.array()[start] == -1 && copy.array()[start + 4] == -1;
        if (!blank) {
            hashed.int32(tag);
            hashed.raw(copy.array(), start, count);
        }
    }
}
