/** Small steps measured with JMH. Each is fed from the invented company, so that it sees what a review sees. */
@NullMarked
package lazo.bench.micro;

import org.jspecify.annotations.NullMarked;
