package lazo.team;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import lazo.kernel.Vault;
import lazo.science.history.BadInput;

/**
 * Whether the secret at hand is the one that the accounts were sealed with. With another nobody could sign in, and what
 * came in would be sealed with a key that opens nothing of what was there before.
 */
public final class RightKey {

    private RightKey() {}

    /**
     * @param url JDBC address of tables that are up to date
     * @param file where the secret lies
     * @throws BadInput where it is another one
     */
    public static void require(String url, Vault vault, Path file) throws SQLException {
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement();
                ResultSet sealed = statement.executeQuery("select email from team_account where starts_with(email, '"
                        + Vault.seals() + "') order by id limit 1")) {
            if (sealed.next()) {
                vault.open(sealed.getString(1));
            }
        } catch (IllegalStateException doesNotOpen) {
            throw new BadInput(
                    file + " is not the key that this database was sealed with.",
                    "Put the one that belongs to it, which you kept beside the backups, in its place. Nothing was changed.");
        }
    }
}
