package org.clawarehouse.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A slipped column holds whatever stood beside it: no value of a file ends a night for the others. */
class AbsurdValuesTest {

    @TempDir
    Path folder;

    @Test
    void valuesThatNoColumnOfTheWarehouseHoldsAreToldAndLeftOut() {
        Nights nights = new Nights();
        SmallInbox inbox = SmallInbox.standard(folder)
                .put("finance/care_packages.csv", "Client Ref,CPLI Ref,Service,Start Date,End Date,Weekly Cost,Cost Centre\n"
                        + "C001,1,Fostering,10/01/2020,,9999999999,K1\nC001,2,Fostering,10/01/2020,,9999999999.999,K1\n"
                        + "C002,3,Fostering,10/01/2020,,600,K1\n")
                .put("finance/ledger.csv", "Period,CostC,Amount\n202103,K1,999999999999.999\n202103,K1,20\n")
                .put("reference/population.csv", "time_period,geographic_level,country_code,region_code,new_la_code,age_group,population_estimate\n"
                        + "0000,Local authority,E92000001,E12000001,E06000002,Children aged 0 to 17 years,30000\n"
                        + "2020,Local authority,E92000001,E12000001,E06000002,Children aged 0 to 17 years,-3000000000\n");
        Ended ended = nights.nightly(inbox, "2021-07-01");
        assertThat(ended.exit()).as(ended.err()).isZero();
        assertThat(nights.all("select weekly_gbp::text from mart.fact_placement_cost_month where date_key = 20210630 and weekly_gbp is not null"))
                .containsExactly("600.00");
        assertThat(nights.one("select sum(actual_gbp)::text from mart.fact_ledger_month")).isEqualTo("20.00");
        assertThat(nights.one("select count(*) from conform.population")).isEqualTo("0");
        assertThat(nights.all("select distinct found from run.warning where found like '%absurd%' order by 1"))
                .containsExactly("1 rows with an absurd Amount or Budget in ledger", "2 rows with an absurd Weekly Cost in care_packages");
    }
}
