package lazo.team;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import lazo.kernel.Role;
import lazo.kernel.Settings;
import lazo.site.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** How pages are guarded: closed unless {@link Ways} opens them, and nothing in them runs that is not ours. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "team_session",
        maxInactiveIntervalInSeconds = Security.IDLE_SECONDS,
        cleanupCron = Scheduled.CRON_DISABLED) // its own would begin before the tables are there; see ExpiredSessions
class Security {

    /** A working day; whoever does not come back for that long signs in again. */
    static final int IDLE_SECONDS = 10 * 60 * 60;

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final long TWO_YEARS = 63_072_000;

    /** Requests are timed as a whole; the filters are many and quick, and nobody asks how long each took. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(100)
    SecurityFilterChain guardOfPages(
            HttpSecurity http,
            Settings settings,
            Accounts accounts,
            Sessions sessions,
            Ways ways,
            Keys keys,
            Passkeys passkeys,
            Clock clock) {
        http.authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access((who, where) -> metrics(who, where, keys))
                .requestMatchers("/actuator/**")
                .denyAll()
                .requestMatchers(PathPatternRequestMatcher.pathPattern(
                        org.springframework.http.HttpMethod.POST, "/webauthn/register/options"))
                .access((who, where) -> somebodySure(who, where, sessions))
                .requestMatchers(PathPatternRequestMatcher.pathPattern(
                        org.springframework.http.HttpMethod.POST, "/webauthn/register"))
                .access((who, where) -> somebodySure(who, where, sessions))
                .requestMatchers("/webauthn/register/**")
                .denyAll()
                .anyRequest()
                .access(ways));
        http.securityContext(context -> context.securityContextRepository(sessions.contexts()));
        http.addFilterAfter(new WhoIsHere(accounts, sessions), SecurityContextHolderFilter.class);
        http.exceptionHandling(errors ->
                errors.authenticationEntryPoint((request, response, _) -> toSignIn(request, response, accounts)));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.anonymous(Customizer.withDefaults());
        http.headers(headers -> headers(headers, settings.isSecure()));
        passkeys.into(http);
        Settings.SingleSignOn elsewhere = settings.singleSignOn();
        if (elsewhere != null) {
            new SingleSignOn(elsewhere, accounts, clock).into(http, sessions);
        }
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, boolean secure) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .httpStrictTransportSecurity(transport -> {
                    if (secure) {
                        transport
                                .requestMatcher(AnyRequestMatcher.INSTANCE)
                                .maxAgeInSeconds(TWO_YEARS)
                                .includeSubDomains(false);
                    } else {
                        transport.disable();
                    }
                });
    }

    /** A new passkey opens everything from then on, so its page asks again; see {@link AccountPages}. */
    private static AuthorizationResult somebodySure(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where, Sessions sessions) {
        return new AuthorizationDecision(person(who).isPresent() && sessions.isSure(where.getRequest()));
    }

    /** For those who keep the server, and for programs that watch it with a key of their own. */
    private static AuthorizationResult metrics(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext where, Keys keys) {
        String bearer = where.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        boolean byKey = bearer != null
                && bearer.startsWith("Bearer ")
                && keys.find(bearer.substring("Bearer ".length()).strip())
                        .filter(key -> key.may(Scope.METRICS_READ))
                        .isPresent();
        return new AuthorizationDecision(byKey
                || person(who).filter(person -> person.role() == Role.ADMIN).isPresent());
    }

    private static Optional<Person> person(Supplier<? extends @Nullable Authentication> who) {
        Authentication here = who.get();
        return here != null && here.getPrincipal() instanceof Person person ? Optional.of(person) : Optional.empty();
    }

    /**
     * People are asked to sign in and brought back afterwards, or to be the first where there is nobody yet; programs are
     * told that they may not.
     */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, Accounts accounts)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted == null || accepted.contains("html") || accepted.contains("*/*");
        if (!page
                || !request.getMethod().equals("GET")
                || request.getRequestURI().startsWith("/actuator/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        if (accounts.none()) {
            response.setHeader(HttpHeaders.LOCATION, "/welcome");
            return;
        }
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setHeader(
                HttpHeaders.LOCATION,
                asked.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));
    }

    /** Also while an error page is written, so that whoever is signed in finds their places and their language there. */
    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsOnEveryPage(SessionRepositoryFilter<?> filter) {
        FilterRegistrationBean<SessionRepositoryFilter<?>> registered = new FilterRegistrationBean<>(filter);
        registered.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR));
        registered.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registered;
    }

    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        boolean secure = settings.isSecure();
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-lazo" : "lazo");
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** The site as browsers name it: scheme, host and port. */
    static String origin(Settings settings) {
        URI address = URI.create(settings.publicUrl());
        return address.getScheme() + "://" + address.getAuthority();
    }
}
