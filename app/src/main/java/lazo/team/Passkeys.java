package lazo.team;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import lazo.kernel.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;

/**
 * Signing in with a passkey (Web Authentication). The device asks for a finger, a face or a code of its own, so a passkey
 * is two steps in one and no code is asked for beside it.
 */
@Component
class Passkeys {

    private final WebAuthnRelyingPartyOperations house;
    private final Accounts accounts;
    private final Sessions sessions;
    private final PasskeyTable table;

    Passkeys(@Lazy WebAuthnRelyingPartyOperations house, Accounts accounts, Sessions sessions, PasskeyTable table) {
        this.house = house;
        this.table = table;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Signing in stands before the question who may go where; asking for a new passkey stands behind it. */
    void into(HttpSecurity http) {
        WebAuthnAuthenticationFilter signIn = new WebAuthnAuthenticationFilter();
        signIn.setAuthenticationManager(this::signIn);
        signIn.setSecurityContextRepository(sessions.contexts());
        signIn.setSessionAuthenticationStrategy((who, request, response) -> sessions.sure(request));
        http.addFilterBefore(signIn, BasicAuthenticationFilter.class);
        http.addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(house), AuthorizationFilter.class);
        http.addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(house), AuthorizationFilter.class);
        http.addFilterAfter(new WebAuthnRegistrationFilter(table, house), AuthorizationFilter.class);
    }

    private Authentication signIn(Authentication shown) {
        if (!(shown instanceof WebAuthnAuthenticationRequestToken passkey)) {
            throw new BadCredentialsException("Not a passkey.");
        }
        PublicKeyCredentialUserEntity user;
        try {
            user = house.authenticate(passkey.getWebAuthnRequest());
        } catch (RuntimeException wrong) {
            throw new BadCredentialsException("The passkey was not accepted.", wrong);
        }
        Account account = accounts.byHandle(user.getId())
                .filter(found -> !found.isDisabled())
                .orElseThrow(() -> new BadCredentialsException("The account is closed."));
        if (SecurityContextHolder.getContext().getAuthentication() instanceof Present here
                && here.getPrincipal().id() != account.id()) {
            throw new BadCredentialsException("It is not the passkey of whoever is here.");
        }
        sessions.tell(account, "passkey");
        return new SignedIn(account);
    }

    /** What Spring Security's part needs to know of us. */
    @Configuration(proxyBeanMethods = false)
    static class Setting {

        @Bean
        WebAuthnRelyingPartyOperations relyingParty(
                Settings settings, PublicKeyCredentialUserEntityRepository people, PasskeyTable table) {
            Webauthn4JRelyingPartyOperations house = new Webauthn4JRelyingPartyOperations(
                    people,
                    table,
                    PublicKeyCredentialRpEntity.builder()
                            .id(URI.create(settings.publicUrl()).getHost())
                            .name("Lazo")
                            .build(),
                    Set.of(Security.origin(settings)));
            house.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
            house.setCustomizeCreationOptions(options -> options.authenticatorSelection(
                    org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria.builder()
                            .residentKey(org.springframework.security.web.webauthn.api.ResidentKeyRequirement.REQUIRED)
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .build()));
            return house;
        }

        @Bean
        PublicKeyCredentialUserEntityRepository peopleWithPasskeys(Accounts accounts) {
            return new People(accounts);
        }

        /** Passwords are looked at by {@link SignIn}; nothing signs in through this. */
        @Bean
        UserDetailsService nobody() {
            return name -> {
                throw new UsernameNotFoundException("Nobody signs in this way.");
            };
        }
    }

    /** Accounts as passkeys know them: by a random handle, shown with name and e-mail on the person's device. */
    private record People(Accounts accounts) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
            return accounts.byHandle(handle).map(People::entity).orElse(null);
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String number) {
            return account(number).map(People::entity).orElse(null);
        }

        private Optional<Account> account(String number) {
            return number.matches("\\d{1,18}") ? accounts.byId(Long.parseLong(number)) : accounts.byEmail(number);
        }

        private static PublicKeyCredentialUserEntity entity(Account account) {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                    .id(account.handle())
                    .name(account.email())
                    .displayName(account.name())
                    .build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity user) {
            throw new UnsupportedOperationException("Each account has its handle from the beginning.");
        }

        @Override
        public void delete(Bytes handle) {
            throw new UnsupportedOperationException("Accounts stay.");
        }
    }
}
