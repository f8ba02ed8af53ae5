package lazo.team;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import lazo.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Signing in with the account one has elsewhere (OpenID Connect). Only an e-mail that the provider has verified and that
 * an account here has comes in; nobody is created this way. What the provider knows besides is not kept.
 */
final class SingleSignOn {

    static final String START = "/oauth2/authorization/lazo";

    private static final String BACK = "lazo.back-from-elsewhere";

    private final Accounts accounts;
    private final ClientRegistrationRepository provider;
    private final Clock clock;

    SingleSignOn(Settings.SingleSignOn settings, Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.provider = new Provider(settings);
    }

    /** Whoever goes to the provider now, to show that it is still them, comes back to this page of ours. */
    static void comeBackTo(HttpServletRequest request, String page) {
        request.getSession(true).setAttribute(BACK, page);
    }

    void into(HttpSecurity http, Sessions sessions) {
        DefaultOAuth2AuthorizationRequestResolver asking = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        asking.setAuthorizationRequestCustomizer(request -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof Present) {
                request.additionalParameters(more -> more.putAll(Map.of("prompt", "login", "max_age", "0")));
            }
        });
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(provider)
                .authorizationEndpoint(there -> there.authorizationRequestResolver(asking))
                .authorizedClientRepository(new KeepsNothing())
                .successHandler((request, response, proven) -> enter(request, response, proven, sessions))
                .failureHandler((request, response, failed) -> response.sendRedirect("/sign-in?elsewhere=failed")));
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, Authentication proven, Sessions sessions)
            throws IOException {
        Optional<Account> account = known(proven);
        if (account.isPresent()) {
            Object back = request.getSession().getAttribute(BACK);
            sessions.begin(request, response, account.get(), "single sign-on", shownAt(proven));
            response.sendRedirect(back instanceof String page ? page : "/");
        } else {
            request.getSession().invalidate();
            response.sendRedirect("/sign-in?elsewhere=unknown");
        }
    }

    /** When they signed in at the provider, where it says so; from others we take that they just did. */
    private Instant shownAt(Authentication proven) {
        Instant now = clock.instant();
        Instant said = proven.getPrincipal() instanceof OidcUser user ? user.getAuthenticatedAt() : null;
        return said == null || said.isAfter(now) ? now : said;
    }

    private Optional<Account> known(Authentication proven) {
        if (!(proven.getPrincipal() instanceof OidcUser user)
                || user.getEmail() == null
                || !Boolean.TRUE.equals(user.getEmailVerified())) {
            return Optional.empty();
        }
        return accounts.byEmail(user.getEmail()).filter(account -> !account.isDisabled());
    }

    /** Asks the provider who it is when somebody first needs it, so that the server starts without it. */
    private static final class Provider implements ClientRegistrationRepository {

        private final Settings.SingleSignOn settings;
        private final AtomicReference<@Nullable ClientRegistration> found = new AtomicReference<>();

        Provider(Settings.SingleSignOn settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals("lazo")) {
                return null;
            }
            ClientRegistration known = found.get();
            if (known == null) {
                known = ClientRegistrations.fromIssuerLocation(settings.issuer())
                        .registrationId("lazo")
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope("openid", "email")
                        .userInfoUri(null)
                        .build();
                found.set(known);
            }
            return known;
        }
    }

    /** Their tokens are of no use to us once we know who it is. */
    private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // so declared by the interface
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(
                String id, Authentication who, HttpServletRequest request, HttpServletResponse response) {
            // nothing was kept
        }
    }
}
