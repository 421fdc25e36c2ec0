package org.clawarehouse.measure;

import org.clawarehouse.sql.Session;

/** Which months of which indicators are computed. */
public interface MonthChoice {

    /**
     * Makes the temporary table {@code month_to_compute} (family_code, authority_code, month_key, is_open); figures of rows
     * that are not open are computed to be compared, not to be published.
     */
    void choose(Session session);

    /** Returns whether these are all the months that have figures, so that nothing computed before needs to stand. */
    boolean areAll();
}
