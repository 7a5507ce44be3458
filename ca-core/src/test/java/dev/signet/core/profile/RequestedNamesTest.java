package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.core.name.GeneralName;
import dev.signet.core.problem.Kind;
import dev.signet.core.problem.SignetException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestedNamesTest {
    @Test
    void a_plain_name_is_a_host_for_a_server() {
        RequestedNames names = read("server", "Büro.internal", "10.0.0.1");

        assertThat(names.primary()).contains("xn--bro-hoa.internal");
        assertThat(names.alternatives())
                .extracting(GeneralName::text)
                .containsExactly("dns:xn--bro-hoa.internal", "ip:10.0.0.1");
    }

    @Test
    void a_plain_name_is_a_person_for_a_client() {
        RequestedNames names = read("client", "alice", "dns:laptop.internal");

        assertThat(names.primary()).contains("alice");
        assertThat(names.alternatives()).extracting(GeneralName::text).containsExactly("dns:laptop.internal");
    }

    @Test
    void an_address_can_be_the_name_of_a_client() {
        assertThat(read("client", "alice@example.org").primary()).contains("alice@example.org");
        assertThat(read("client", "spiffe://example.org/a").alternatives()).hasSize(1);
    }

    @Test
    void what_has_a_kind_before_it_is_no_plain_name() {
        assertThat(read("client", "DNS:web.internal").alternatives())
                .containsExactly(new GeneralName.Dns("web.internal"));
    }

    @Test
    void a_second_plain_name_of_a_client_is_a_host() {
        assertThat(read("client", "alice", "laptop").alternatives()).containsExactly(new GeneralName.Dns("laptop"));
    }

    @Test
    void a_malformed_name_is_a_matter_of_usage() {
        assertThat(catchThrowableOfType(SignetException.class, () -> read("server", "a b"))
                        .problem()
                        .kind())
                .isEqualTo(Kind.USAGE);
    }

    private static RequestedNames read(String profile, String... names) {
        byte[] file = ShippedProfiles.files().get(profile + ".json");
        return RequestedNames.read(ProfileFile.parse(profile, file).accept(), List.of(names));
    }
}
