package lazo.team;

import java.util.Optional;

/** Where the first steps leave what the company says of itself. Whoever keeps those facts has one bean of it. */
public interface CompanyText {

    /** How the company calls itself, once it was said. */
    Optional<String> name();

    /**
     * @param yaml as a company.yaml says it
     * @param by who says it, such as {@code account:3}
     * @throws lazo.science.history.BadInput where it makes no sense; nothing is kept then
     */
    void save(String yaml, String by);
}
