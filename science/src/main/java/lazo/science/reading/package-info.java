/** What we understood of one text: its language, tone, insults, threats, wishes, and contact details. */
@NullMarked
package lazo.science.reading;

import org.jspecify.annotations.NullMarked;
