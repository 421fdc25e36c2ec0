package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.clawarehouse.extract.InboxFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenFilesTest {

    private static final String[] HEADER = {"CHILD,SEX,DOB", "1,M,01/02/2010"};

    @TempDir
    private Path inbox;

    private static List<String> unseen(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.database.getConnection()) {
            return SeenFiles.unseen(connection, warehouse.files(), Warehouse.AUTHORITY).stream().map(InboxFile::name).toList();
        }
    }

    @Test
    void aFileIsKnownByItsBytesAndByWhatItSpeaksFor() throws SQLException {
        Warehouse warehouse = Warehouse.withOwnContracts(inbox).file("ssda903/header.csv", HEADER).file("E06000003/ssda903/header.csv", HEADER)
                .file("ssda903/2020/header.csv", HEADER).file("ssda903/copy.csv", HEADER).file("E06000002/ssda903/header.csv", HEADER);

        assertThat(unseen(warehouse)).containsExactly("E06000002/ssda903/header.csv", "E06000003/ssda903/header.csv", "ssda903/2020/header.csv");
        warehouse.deliver("2021-07-01");
        assertThat(unseen(warehouse)).isEmpty();
        assertThat(unseen(warehouse.file("ssda903/2021/header.csv", HEADER))).containsExactly("ssda903/2021/header.csv");
    }

    @Test
    void aSharedFileIsTakenOnceForAllAuthorities() throws SQLException {
        String[] rates = {"time_period,new_la_code,rate,children", "2021,E06000002,1,1"};
        Warehouse warehouse = Warehouse.withTestContracts(inbox).file("reference/rates.csv", rates);
        warehouse.deliver("2021-07-01");

        assertThat(unseen(warehouse.file("E06000003/reference/rates.csv", rates))).isEmpty();
    }

    @Test
    void aFileOfADeliveryThatWasTakenBackIsNotKnown() throws SQLException {
        Warehouse warehouse = Warehouse.withOwnContracts(inbox).file("ssda903/header.csv", HEADER);
        warehouse.deliver("2021-07-01", false);

        assertThat(unseen(warehouse)).containsExactly("ssda903/header.csv");
    }
}
