package org.clawarehouse.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.clawarehouse.extract.Extract;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.run.Issue;
import org.clawarehouse.sql.Session;
import org.clawarehouse.sql.SqlFailure;

/**
 * The accounts in schema run. They are written through a connection of their own and committed as they come, so that
 * rejected rows can be listed after the staging was taken back. A file counts as LOADED only with the staging itself.
 */
public final class StoredAccounts implements Accounts {

    private final int runNo;
    private final Connection connection;
    private final Session session;
    private final TextCopy rejected;
    private final TextCopy warnings;

    /** Opens the accounts of a run, whose row in run.run is committed. */
    public StoredAccounts(DataSource database, int runNo) {
        this.runNo = runNo;
        try {
            this.connection = database.getConnection();
            this.connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        this.session = new Session(connection);
        this.rejected = new TextCopy(connection,
                "copy run.rejected_row (file_no, file, sheet, line, \"column\", rule, found, expected) from stdin");
        this.warnings = new TextCopy(connection, "copy run.warning"
                + " (run_no, file_no, authority_code, file, sheet, line, \"column\", rule, found, expected) from stdin");
    }

    @Override
    public int open(Extract extract, String authorityCode) {
        return insert(extract.file(), extract.sheet(), extract.contract().table(), authorityCode, "REFUSED");
    }

    @Override
    public void stranger(InboxFile file) {
        insert(file, null, null, file.authorityCode(), "STRANGER");
    }

    @Override
    public void refused(InboxFile file) {
        insert(file, null, null, file.authorityCode(), "REFUSED");
    }

    /** A file is REFUSED until its delivery is committed: that is what a killed run has to leave behind. */
    private int insert(InboxFile file, String sheet, String contract, String authorityCode, String status) {
        return session.query("""
                insert into run.file (run_no, name, sheet, sha256, contract, authority_code, return_year, size_bytes, modified_at, status)
                values (?, left(?, 500), left(?, 100), ?, ?, nullif(?, ''), ?, ?, ?, ?)
                returning file_no""", row -> row.getInt(1), runNo, file.name(), sheet, file.sha256(), contract, authorityCode,
                file.returnYear(), file.size(), file.modified().atOffset(ZoneOffset.UTC), status).get(0);
    }

    @Override
    public void reject(int fileNo, Issue issue) {
        rejected.row(fileNo, cut(issue.place().file(), 500), cut(issue.place().sheet(), 100), issue.place().line(),
                cut(issue.place().column(), 100), issue.rule(), cut(issue.found(), 200), cut(issue.expected(), 300));
    }

    @Override
    public void warn(int fileNo, String authorityCode, Issue issue) {
        Integer line = issue.place().line() == 0 ? null : issue.place().line();
        warnings.row(runNo, fileNo, authorityCode.isEmpty() ? null : authorityCode, cut(issue.place().file(), 500),
                cut(issue.place().sheet(), 100), line, cut(issue.place().column(), 100), issue.rule(),
                cut(issue.found(), 200), cut(issue.expected(), 300));
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }

    @Override
    public void settle(FileCount count) {
        rejected.flush();
        warnings.flush();
        session.execute("update run.file set rows_read = ?, rows_loaded = ?, rows_rejected = ?, rows_skipped = ? where file_no = ?",
                count.read(), count.loaded(), count.rejected(), count.skipped(), count.fileNo());
    }

    @Override
    public void loaded(Connection staging, int deliveryNo, List<FileCount> files) {
        try {
            new Session(staging).execute("update run.file set status = 'LOADED', delivery_no = ? where file_no = any (?)", deliveryNo,
                    staging.createArrayOf("integer", files.stream().map(FileCount::fileNo).toArray()));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            rejected.flush();
            warnings.flush();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
