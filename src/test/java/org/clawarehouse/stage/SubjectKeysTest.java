package org.clawarehouse.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectKeysTest {

    @TempDir
    private Path inbox;

    private static int assign(Warehouse warehouse) throws SQLException {
        try (Connection connection = warehouse.database.getConnection()) {
            connection.setAutoCommit(false);
            int assigned = SubjectKeys.assign(connection, warehouse.contracts);
            connection.commit();
            return assigned;
        }
    }

    @Test
    void everyChildOfEveryTableHasOneKeyThatStays() throws SQLException {
        Warehouse warehouse = Warehouse.withOwnContracts(inbox)
                .file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010", "2,M,01/02/2010")
                .file("E06000003/ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010")
                .file("finance/care_packages.csv", "Client Ref,CPLI Ref,Service,Start Date,End Date,Weekly Cost,Cost Centre", "3,1,Fostering,01/04/2021,,100,1234");
        warehouse.deliver("2021-07-01");

        assertThat(assign(warehouse)).isEqualTo(4);
        String keys = "select string_agg(authority_code || child_id || '=' || child_key, ' ' order by authority_code, child_id) from identity.child";
        String before = warehouse.texts(keys).get(0);
        assertThat(warehouse.texts("select authority_code || ' ' || child_id from identity.child order by 1"))
                .containsExactly("E06000002 1", "E06000002 2", "E06000002 3", "E06000003 1");
        assertThat(warehouse.number("select count(distinct child_key) from identity.child where child_key > 0")).isEqualTo(4);

        warehouse.file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010", "9,M,01/02/2010").deliver("2021-07-02");
        assertThat(assign(warehouse)).isEqualTo(1);
        assertThat(assign(warehouse)).isZero();
        assertThat(warehouse.texts("select child_id from identity.child where authority_code = 'E06000002' order by 1")).containsExactly("1", "2", "3", "9");
        assertThat(warehouse.texts(keys + " where child_id <> '9'").get(0)).isEqualTo(before);
    }

    @Test
    void keysOfTwoWarehousesHaveNothingInCommon() throws SQLException {
        Warehouse one = Warehouse.withOwnContracts(inbox).file("ssda903/header.csv", "CHILD,SEX,DOB", "1,M,01/02/2010", "2,M,01/02/2010", "3,M,01/02/2010");
        Warehouse other = Warehouse.withOwnContracts(inbox);
        one.deliver("2021-07-01");
        other.deliver("2021-07-01");
        assign(one);
        assign(other);

        String keys = "select child_key::text from identity.child order by child_id";
        assertThat(one.texts(keys)).isNotEqualTo(other.texts(keys));
    }
}
