package org.clawarehouse.stage;

import java.sql.Connection;
import java.util.List;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.run.Issue;

/** Where every line of every file is accounted for. What it takes is kept whatever becomes of the staging. */
public interface Accounts extends AutoCloseable {

    /** Begins the account of a file that is going to be read, and returns its number; numbers ascend. */
    int open(Extract extract, String authorityCode);

    /** Takes note of a file that is no table of ours. */
    void stranger(InboxFile file);

    /** Takes note of a file that was refused before a line of it was read. */
    void refused(InboxFile file);

    /** Takes a line that is rejected. */
    void reject(int fileNo, Issue issue);

    /** Takes something that somebody should look at. */
    void warn(int fileNo, String authorityCode, Issue issue);

    /** Takes the counts of a file, and writes what was taken before: it is kept before the staging is. */
    void settle(FileCount count);

    /** Marks the files as loaded by a delivery, in the transaction that staged them. */
    void loaded(Connection connection, int deliveryNo, List<FileCount> files);

    /** Writes what is still held back. */
    @Override
    void close();
}
