package org.clawarehouse.synthetic;

/** Where a stay is: a carer's household or an establishment. Organisation, establishment and URN may be blank. */
record Site(Postcode postcode, String urn, String organisation, String establishment) {
}
