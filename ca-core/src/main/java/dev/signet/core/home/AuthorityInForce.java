package dev.signet.core.home;

import dev.signet.core.certificate.Certificate;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.Problem;
import java.util.Optional;

/** An authority that is revoked issues nothing more: no client that checks would accept it. */
final class AuthorityInForce {
    private static final int MAX_CHAIN = 10;

    private final CertificationAuthority ca;

    AuthorityInForce(CertificationAuthority ca) {
        this.ca = ca;
    }

    /**
     * Checks an authority and those above it.
     *
     * @throws dev.signet.core.problem.SignetException of kind {@code POLICY} if one of them is revoked or on hold
     */
    void require(String authority) {
        Optional<String> name = Optional.of(authority);
        for (int depth = 0; name.isPresent() && depth < MAX_CHAIN; depth++) {
            Optional<String> issuer = ca.home().authorityConfig(name.get()).issuer();
            if (issuer.isPresent()) {
                Optional<Certificate> certificate =
                        ca.home().authority(name.get()).certificate();
                if (certificate.isPresent()
                        && isRevoked(issuer.get(), certificate.get().serialNumber())) {
                    throw Problem.of(Kind.POLICY, "the authority \"" + name.get() + "\" is revoked")
                            .because("whatever it issues would be refused by every client that checks revocation")
                            .fix("make a successor: signet rollover")
                            .exception();
                }
            }
            name = issuer;
        }
    }

    /** In the store from the moment of revocation on; of an authority held elsewhere only its CRL tells. */
    private boolean isRevoked(String issuer, SerialNumber serialNumber) {
        return ca.ledgers().revocation().findRevocation(issuer, serialNumber).isPresent()
                || ca.ledgers()
                                .revocation()
                                .latestCrl(issuer)
                                .flatMap(crl -> crl.list().find(serialNumber))
                                .isPresent()
                        && ca.home().authorityConfig(issuer).key().isEmpty();
    }
}
