package dev.signet.cli.openssl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.cli.Main;
import dev.signet.cli.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reading commands print with {@code --json}: an array, with an object for each document of each file. */
class JsonTest {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void makeDocuments() throws IOException {
        Files.writeString(directory.resolve("ca.cnf"), """
                [ca]
                default_ca = this
                [this]
                database = index.txt
                default_md = sha256
                default_crl_days = 9
                crlnumber = crlnumber
                """);
        Files.writeString(
                directory.resolve("index.txt"),
                "R\t350101000000Z\t260102030405Z,keyCompromise\t11\tunknown\t/CN=bad\n");
        Files.writeString(directory.resolve("crlnumber"), "0A\n");
        does("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key");
        does("genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:1024 -out rsa.key");
        does("req -x509 -key ca.key -subj /CN=CA -days 9 -out ca.pem");
        does("ca -config ca.cnf -keyfile ca.key -cert ca.pem -gencrl -out one.crl");
        does("ca -config ca.cnf -keyfile ca.key -cert ca.pem -gencrl -out two.crl");
        does("crl2pkcs7 -in one.crl -certfile ca.pem -out both.p7");
        does("ecparam -name P-384 -out curve.pem");
        Files.writeString(
                directory.resolve("bundle.crl"),
                Files.readString(directory.resolve("one.crl")) + Files.readString(directory.resolve("two.crl")));
        Files.writeString(
                directory.resolve("all.pem"),
                Files.readString(directory.resolve("ca.pem"))
                        + Files.readString(directory.resolve("one.crl"))
                        + Files.readString(directory.resolve("ca.key")));
    }

    private static Ran run(String line) {
        return Ran.in(Map.of(), directory, session -> Main.run(line.split(" "), session));
    }

    private static void does(String line) {
        Ran ran = run(line);
        assertThat(ran.exitCode()).as(line + ran.err()).isZero();
    }

    private static JsonNode json(String line) throws IOException {
        Ran ran = run(line);
        assertThat(ran.exitCode()).as(line + ran.err()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.path(field).asText()));
        return texts;
    }

    @Test
    void a_crl_tells_who_is_revoked_and_why() throws IOException {
        JsonNode list = json("crl --json one.crl").path(0);

        assertThat(list.path("file").asText()).isEqualTo("one.crl");
        assertThat(list.path("issuer").asText()).isEqualTo("CN=CA");
        assertThat(list.path("number").asText()).isEqualTo("a");
        assertThat(list.path("revoked").path(0).path("serialNumber").asText()).isEqualTo("11");
        assertThat(list.path("revoked").path(0).path("reason").asText()).isEqualTo("keyCompromise");
        assertThat(list.path("revoked").path(0).path("revocationDate").asText()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void several_files_and_bundles_are_read_to_their_end() throws IOException {
        assertThat(texts(json("crl --json --all bundle.crl one.crl"), "number")).containsExactly("a", "b", "a");
        assertThat(texts(json("crl --json -in bundle.crl"), "number")).containsExactly("a");
    }

    @Test
    void the_questions_of_crl_are_answered_for_each() {
        Ran ran = run("crl -noout -crlnumber --all -in bundle.crl");

        assertThat(ran.out())
                .isEqualTo("==> bundle.crl (1) <==\ncrlNumber=0x0A\n==> bundle.crl (2) <==\ncrlNumber=0x0B\n");
        assertThat(run("crl -noout -crlnumber one.crl two.crl").out())
                .isEqualTo("==> one.crl <==\ncrlNumber=0x0A\n==> two.crl <==\ncrlNumber=0x0B\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_the_others_are_shown() throws IOException {
        Ran ran = run("crl --json gone.crl one.crl");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("gone.crl");
        assertThat(texts(new ObjectMapper().readTree(ran.out()), "file")).containsExactly("one.crl");
    }

    @Test
    void keys_show_their_public_part_alone() throws IOException {
        JsonNode keys = json("pkey --json ca.key rsa.key");

        assertThat(texts(keys, "type")).containsExactly("EC", "RSA");
        assertThat(texts(keys, "publicKey")).containsExactly("ec:P-256", "rsa:1024");
        assertThat(keys.path(0).path("private").asBoolean()).isTrue();
        List<String> names = new ArrayList<>();
        keys.path(0).fieldNames().forEachRemaining(names::add);
        assertThat(names).containsExactly("file", "type", "private", "publicKey", "subjectPublicKeyInfo", "sha256");
        assertThat(texts(json("rsa --json -in rsa.key"), "type")).containsExactly("RSA");
        assertThat(texts(json("ecparam --json curve.pem"), "type")).containsExactly("EC");
    }

    @Test
    void a_pkcs7_structure_shows_what_it_carries() throws IOException {
        JsonNode message = json("pkcs7 --json both.p7").path(0);

        assertThat(texts(message.path("certificates"), "subject")).containsExactly("CN=CA");
        assertThat(texts(message.path("crls"), "number")).containsExactly("a");
    }

    @Test
    void a_store_shows_all_that_is_in_it() throws IOException {
        JsonNode store = json("storeutl --json all.pem");

        assertThat(store.size()).isEqualTo(3);
        assertThat(store.path(0).path("subject").asText()).isEqualTo("CN=CA");
        assertThat(store.path(1).path("number").asText()).isEqualTo("a");
        assertThat(store.path(2).path("type").asText()).isEqualTo("EC");
    }

    @Test
    void the_elements_of_an_encoding_have_their_places_and_values() throws IOException {
        JsonNode elements = json("asn1parse --json -genstr OCTWRAP,INTEGER:5");

        assertThat(elements.size()).isEqualTo(1);
        assertThat(elements.path(0).path("name").asText()).isEqualTo("OCTET STRING");
        assertThat(elements.path(0).path("value").asText()).isEqualTo("020105");
        assertThat(texts(json("asn1parse --json -in ca.key"), "depth")).containsExactly("0", "1", "1", "2", "2", "1");
    }

    @Test
    void a_pkcs12_file_tells_its_certificates_and_of_its_keys_the_public_part_alone() throws IOException {
        does("pkcs12 -export -in ca.pem -inkey ca.key -name friend -passout pass:word -out both.p12");

        JsonNode file = json("pkcs12 -in both.p12 -passin pass:word --json").get(0);
        assertThat(file.at("/file").asText()).isEqualTo("both.p12");
        assertThat(file.at("/certificates/0/subject").asText()).isEqualTo("CN=CA");
        assertThat(file.at("/keys/0/publicKey").asText()).isEqualTo("ec:P-256");
        assertThat(file.at("/keys/0/private").asBoolean()).isTrue();
        assertThat(json("pkcs12 -in both.p12 -passin pass:word -nokeys --json").at("/0/keys"))
                .isEmpty();

        Ran wrong = run("pkcs12 -in both.p12 -passin pass:other --json");
        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("Mac verify error: invalid password?");
    }

    @Test
    void an_ocsp_response_tells_each_answer_and_whether_it_was_verified() throws IOException {
        does("ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -issuer ca.pem -serial 17 -respout r.der");

        JsonNode response = json("ocsp -respin r.der -CAfile ca.pem --json").get(0);
        assertThat(response.at("/responseStatus").asText()).isEqualTo("successful");
        assertThat(response.at("/responder").asText()).isEqualTo("CN=CA");
        assertThat(response.at("/verified").asBoolean()).isTrue();
        JsonNode answer = response.at("/responses/0");
        assertThat(answer.at("/serialNumber").asText()).isEqualTo("11");
        assertThat(answer.at("/status").asText()).isEqualTo("revoked");
        assertThat(answer.at("/revocationDate").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(answer.at("/reason").asText()).isEqualTo("keyCompromise");

        assertThat(json("ocsp -respin r.der -noverify --json").at("/0").has("verified"))
                .isFalse();
        Ran unverified = run("ocsp -respin r.der --json");
        assertThat(unverified.exitCode()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(unverified.out())
                        .at("/0/verified")
                        .asBoolean(true))
                .isFalse();
    }
}
