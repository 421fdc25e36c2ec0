/** Rows of text become rows of schema stage: checks, COPY, rejected rows, and which delivery saw which row. */
package org.clawarehouse.stage;
