/** What every room may use: the folder of the data, the vault for what identifies a person, the languages. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package lazo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
