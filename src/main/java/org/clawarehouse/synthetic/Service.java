package org.clawarehouse.synthetic;

/** The social work services; the first holds the children in care, the others share the rest of the staff. */
enum Service {

    LOOKED_AFTER("Children Looked After", 0),
    ASSESSMENT("Assessment", 0.35),
    SAFEGUARDING("Safeguarding and Care Planning", 0.53),
    DISABILITY("Children with Disabilities", 0.12);

    final String title;
    final double share;

    Service(String title, double share) {
        this.title = title;
        this.share = share;
    }
}
