package org.clawarehouse.stage;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clawarehouse.extract.InboxFile;
import org.clawarehouse.sql.Session;

/** The files that earlier deliveries have taken in. A file is known by its SHA-256 and by whom and which year it speaks for. */
public final class SeenFiles {

    private SeenFiles() {
    }

    /**
     * Returns the files that have not been taken in, in their order; of equal files in one place the first.
     *
     * @param authorityCode authority of the files that lie in no authority's folder
     */
    public static List<InboxFile> unseen(Connection connection, List<InboxFile> files, String authorityCode) {
        Set<Seen> seen = new HashSet<>(new Session(connection).query("""
                select sha256, coalesce(authority_code, ''), coalesce(return_year, 0) from run.file where status = 'LOADED'""",
                row -> new Seen(row.getString(1), row.getString(2), row.getInt(3))));
        List<InboxFile> unseen = new ArrayList<>();
        for (InboxFile file : files) {
            int year = file.returnYear() == null ? 0 : file.returnYear();
            boolean shared = seen.contains(new Seen(file.sha256(), "", year));
            String authority = file.authorityCode() == null ? authorityCode : file.authorityCode();
            if (!shared && seen.add(new Seen(file.sha256(), authority, year))) {
                unseen.add(file);
            }
        }
        return unseen;
    }

    private record Seen(String sha256, String authorityCode, int returnYear) {
    }
}
