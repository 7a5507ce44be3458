package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.GeneralName;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilePolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00.5Z");
    private static final PublicKeyInfo P_256 =
            KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom()).publicKey();

    @Test
    void a_server_gets_its_names_and_the_first_as_common_name() {
        CertificateProfile server = shipped("server");
        IssuanceWish wish =
                IssuanceWish.forKey(P_256).named(RequestedNames.read(server, List.of("db.internal", "127.0.0.1")));

        Grant grant = ProfilePolicy.authorise(server, wish, NOW);

        assertThat(grant.subject()).hasToString("CN=db.internal");
        assertThat(grant.names()).extracting(GeneralName::text).containsExactly("dns:db.internal", "ip:127.0.0.1");
        assertThat(grant.validity().notBefore()).isEqualTo("2026-11-21T11:55:00Z");
        assertThat(grant.validity().notAfter()).isEqualTo("2027-02-19T12:00:00Z");
        assertThat(grant.extensions())
                .extracting(Extension::oid)
                .containsExactly(
                        ExtensionOids.BASIC_CONSTRAINTS,
                        ExtensionOids.KEY_USAGE,
                        ExtensionOids.EXTENDED_KEY_USAGE,
                        ExtensionOids.SUBJECT_ALTERNATIVE_NAME);
        assertThat(grant.notices()).isEmpty();
    }

    private static CertificateProfile shipped(String name) {
        return ProfileFile.parse(name, ShippedProfiles.files().get(name + ".json"))
                .accept();
    }
}
