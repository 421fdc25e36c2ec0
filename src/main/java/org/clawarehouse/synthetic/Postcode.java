package org.clawarehouse.synthetic;

/** An invented postcode on the National Grid, in metres. */
record Postcode(String text, int easting, int northing, String area) {

    double metresTo(Postcode other) {
        return Math.hypot(easting - other.easting, northing - other.northing);
    }

    /** The area's letters are not part of it: {@code 4BX}. */
    String half() {
        return text.substring(text.indexOf(' ') + 1);
    }
}
