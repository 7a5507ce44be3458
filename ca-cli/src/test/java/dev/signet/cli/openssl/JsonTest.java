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

    @Test
    void a_signed_message_tells_who_signed_it_and_when() throws IOException {
        Files.writeString(directory.resolve("content"), "content");
        does("cms -sign -in content -signer ca.pem -inkey ca.key -out signed.eml");
        JsonNode message = json("cms -cmsout -in signed.eml --json").get(0);

        assertThat(message.at("/contentType").asText()).isEqualTo("pkcs7-signedData");
        assertThat(message.at("/detached").asBoolean()).isTrue();
        assertThat(message.at("/signers/0/issuer").asText()).isEqualTo("CN=CA");
        assertThat(message.at("/signers/0/serialNumber")).isEqualTo(message.at("/certificates/0/serialNumber"));
        assertThat(message.at("/signers/0/digestAlgorithm").asText()).isEqualTo("SHA-256");
        assertThat(message.at("/signers/0/signingTime").asText()).matches("20..-..-..T..:..:..Z");
        assertThat(message.at("/signers/0/messageDigest").asText()).hasSize(64);
        assertThat(json("smime -pk7out -in signed.eml --json").get(0)).isEqualTo(message);
    }

    @Test
    void an_encrypted_message_tells_for_whom_it_is() throws IOException {
        does("req -x509 -key rsa.key -subj /CN=R -days 9 -out rsa.pem");
        Files.writeString(directory.resolve("content"), "content");
        does("cms -encrypt -in content -aes256 -out sealed.eml rsa.pem ca.pem");
        JsonNode message = json("cms -cmsout -in sealed.eml --json").get(0);

        assertThat(message.at("/contentEncryptionAlgorithm").asText()).isEqualTo("AES-256-CBC");
        assertThat(message.at("/recipients").findValuesAsText("type"))
                .containsExactlyInAnyOrder("keyTransport", "keyAgreement");
        assertThat(message.at("/recipients").findValuesAsText("issuer")).containsExactlyInAnyOrder("CN=R", "CN=CA");
    }

    @Test
    void json_in_place_of_a_content_is_refused() {
        Ran ran = run("cms -verify -in signed.eml --json");

        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).startsWith("--json shows a message in the place of -cmsout");
    }

    @Test
    void timestamps_tell_of_what_and_of_when_they_are() throws IOException {
        Files.writeString(directory.resolve("ts.cnf"), """
                [tsa]
                default_tsa = this
                [this]
                serial = ts.serial
                signer_digest = sha256
                default_policy = 1.2.3.4
                digests = sha256
                clock_precision_digits = 3
                """);
        does("req -x509 -key rsa.key -subj /CN=TSA -addext extendedKeyUsage=critical,timeStamping -out tsa.pem");
        Files.writeString(directory.resolve("content"), "content");
        does("ts -query -config ts.cnf -data content -sha256 -out query.tsq");
        does("ts -reply -config ts.cnf -queryfile query.tsq -signer tsa.pem -inkey rsa.key -out reply.tsr");
        JsonNode query = json("ts -query -config ts.cnf -in query.tsq --json").get(0);
        JsonNode reply = json("ts -reply -config ts.cnf -in reply.tsr --json").get(0);

        assertThat(query.at("/version").asInt()).isEqualTo(1);
        assertThat(query.at("/hash").asText())
                .hasSize(64)
                .isEqualTo(reply.at("/hash").asText());
        assertThat(query.at("/nonce").asText())
                .isNotEmpty()
                .isEqualTo(reply.at("/nonce").asText());
        assertThat(query.at("/certificateRequested").asBoolean()).isFalse();
        assertThat(reply.at("/status").asText()).isEqualTo("granted");
        assertThat(reply.at("/policy").asText()).isEqualTo("1.2.3.4");
        assertThat(reply.at("/time").asText()).matches("20..-..-..T..:..:..([.][0-9]{1,3})?Z");
        assertThat(reply.at("/signers/0/issuer").asText()).isEqualTo("CN=TSA");
    }

    @Test
    void a_key_that_its_owner_signed_tells_its_challenge_and_whether_it_is_right() throws IOException {
        does("spkac -key rsa.key -challenge secret -out key.spkac");
        JsonNode right = json("spkac -in key.spkac --json").get(0);
        String text = Files.readString(directory.resolve("key.spkac"));
        char last = text.charAt(200) == 'A' ? 'B' : 'A';
        Files.writeString(directory.resolve("wrong.spkac"), text.substring(0, 200) + last + text.substring(201));
        JsonNode wrong = json("spkac -in wrong.spkac --json").get(0);

        assertThat(right.at("/challenge").asText()).isEqualTo("secret");
        assertThat(right.at("/publicKey").asText()).isEqualTo("rsa:1024");
        assertThat(right.at("/signatureVerified").asBoolean()).isTrue();
        assertThat(wrong.at("/signatureVerified").asBoolean()).isFalse();
    }

    @Test
    void sequences_and_parameters_of_diffie_hellman_are_shown_too() throws IOException {
        does("nseq -toseq -in ca.pem -out ca.seq");
        does("genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.pem");

        assertThat(json("nseq -in ca.seq --json")
                        .at("/0/certificates/0/subject")
                        .asText())
                .isEqualTo("CN=CA");
        assertThat(json("dhparam -in dh.pem --json").at("/0/type").asText())
                .isEqualTo(json("pkeyparam -in dh.pem --json").at("/0/type").asText())
                .isNotEmpty();
    }
}
