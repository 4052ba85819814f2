package org.opsonin.server.infobutton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsonin.server.library.Shelf;
import org.opsonin.server.library.ShippedShelf;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class InfobuttonTest {

  private static final String LUNG =
      "mainSearchCriteria.v.c=C34.11&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90";
  private static final Shelf SHELF = ShippedShelf.make();
  private static final CodeMap CODES = new CodeMap(SHELF);
  private static final MockMvc MVC =
      MockMvcBuilders.standaloneSetup(
              new InfobuttonEndpoint(CODES, new FeedMaker(SHELF, CODES, ShippedShelf.words())))
          .build();

  private static MockHttpServletResponse get(String query, String... accept) throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.get(URI.create("http://localhost/infobutton?" + query));
    for (String type : accept) {
      request.header("Accept", type);
    }
    return MVC.perform(request).andReturn().getResponse();
  }

  private static Element atom(MockHttpServletResponse response) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document document =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(response.getContentAsByteArray()));
    return document.getDocumentElement();
  }

  private static JsonNode json(MockHttpServletResponse response) throws Exception {
    return new ObjectMapper().readTree(response.getContentAsByteArray());
  }

  private static List<String> texts(Element parent, String name) {
    var texts = new ArrayList<String>();
    var nodes = parent.getElementsByTagNameNS("*", name);
    for (int at = 0; at < nodes.getLength(); at++) {
      texts.add(nodes.item(at).getTextContent());
    }
    return texts;
  }

  private static Map<String, String> categories(MockHttpServletResponse response) throws Exception {
    var found = new java.util.LinkedHashMap<String, String>();
    json(response)
        .at("/feed/category")
        .forEach(one -> found.put(one.path("scheme").asText(), one.path("term").asText()));
    return found;
  }

  @Test
  void answersACodeInAtom() throws Exception {
    MockHttpServletResponse response = get(LUNG);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).startsWith("application/atom+xml");
    Element feed = atom(response);
    assertThat(feed.getLocalName()).isEqualTo("feed");
    assertThat(texts(feed, "title"))
        .contains("Is immunotherapy used for non-small cell lung cancer?");
    assertThat(texts(feed, "id")).allMatch(id -> id.startsWith("tag:"));
    assertThat(texts(feed, "updated")).allMatch(day -> day.matches("\\d{4}-\\d\\d-\\d\\dT.*Z"));
    assertThat(texts(feed, "summary"))
        .allMatch(text -> text.contains("Not yet clinically reviewed"));
  }

  @Test
  void saysTheSameInJson() throws Exception {
    Element feed = atom(get(LUNG));
    JsonNode json = json(get(LUNG + "&knowledgeResponseType=application/json")).path("feed");

    var titles = new ArrayList<String>(List.of(json.at("/title/_value").asText()));
    var ids = new ArrayList<String>(List.of(json.at("/id/_value").asText()));
    var summaries = new ArrayList<String>();
    json.path("entry")
        .forEach(
            entry -> {
              titles.add(entry.at("/title/_value").asText());
              ids.add(entry.at("/id/_value").asText());
              summaries.add(entry.at("/summary/_value").asText());
              assertThat(entry.at("/link/0/href").asText()).startsWith("http://localhost/en/");
            });
    assertThat(texts(feed, "title")).isEqualTo(titles);
    assertThat(texts(feed, "id")).isEqualTo(ids);
    assertThat(texts(feed, "summary")).isEqualTo(summaries);
    assertThat(feed.getElementsByTagNameNS("*", "category").getLength())
        .isEqualTo(json.path("category").size());
  }

  @ParameterizedTest
  @CsvSource({
    "text/xml, text/xml",
    "application/xml, application/xml",
    "application/atom%2Bxml, application/atom+xml",
    "application/json, application/json",
  })
  void writesTheFormAsked(String asked, String type) throws Exception {
    assertThat(get(LUNG + "&knowledgeResponseType=" + asked).getContentType()).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, application/json",
    "text/html;q=0.9, application/atom+xml",
    "*/*, application/atom+xml",
    "not a type, application/atom+xml",
  })
  void looksAtAcceptWhereNoFormIsAsked(String accept, String type) throws Exception {
    assertThat(get(LUNG, accept).getContentType()).startsWith(type);
  }

  @Test
  void echoesWhatWasAskedButNothingOfAPatient() throws Exception {
    MockHttpServletResponse response =
        get(
            LUNG
                + "&knowledgeResponseType=application/json&taskContext.c.c=PROBLISTREV"
                + "&patientPerson.administrativeGenderCode.c=F&age.v.v=77&informationRecipient=PROV");

    assertThat(categories(response))
        .containsEntry("mainSearchCriteria.v.c", "C34.11")
        .containsEntry("taskContext.c.c", "PROBLISTREV")
        .containsEntry("informationRecipient", "PROV");
    assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("77", "Gender");
  }

  @Test
  void answersInSpanishAndSaysWhereItFallsBackToEnglish() throws Exception {
    String spanish =
        "&informationRecipient.languageCode.c=es&knowledgeResponseType=application/json";
    MockHttpServletResponse lung = get(LUNG + spanish);
    MockHttpServletResponse french =
        get(LUNG + "&performer.languageCode.c=fr&knowledgeResponseType=application/json");

    assertThat(json(lung).at("/feed/lang").asText()).isEqualTo("es");
    assertThat(json(lung).at("/feed/entry/0/link/0/href").asText()).contains("/es/cancers/");
    assertThat(categories(french))
        .containsEntry("informationRecipient.languageCode.c", "fr")
        .containsEntry("languageFallback", "en");
    MockHttpServletResponse untranslated =
        get(
            "mainSearchCriteria.v.c=C64&mainSearchCriteria.v.cs=http://hl7.org/fhir/sid/icd-10-cm"
                + spanish);
    assertThat(json(untranslated).at("/feed/entry/0/lang").asText()).isEqualTo("en");
    assertThat(categories(untranslated)).containsEntry("languageFallback", "en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mainSearchCriteria.v.c=Z99.9&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90",
        "mainSearchCriteria.v.c=0&mainSearchCriteria.v.cs=http://snomed.info/sct",
        "mainSearchCriteria.v.c=0&mainSearchCriteria.v.cs=http://loinc.org&mainSearchCriteria.v.dn=Fracture",
        "mainSearchCriteria.v.c=%3Cscript%3E&mainSearchCriteria.v.cs=urn:oid:2.16.840.1.113883.6.1",
      })
  void answersAnUnknownCodeWithAnEmptyFeed(String query) throws Exception {
    MockHttpServletResponse response = get(query);

    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(texts(atom(response), "entry")).isEmpty();
  }

  @Test
  void takesTheNameWhereTheCodeIsNotKnown() throws Exception {
    MockHttpServletResponse response =
        get(
            "mainSearchCriteria.v.c=999999999&mainSearchCriteria.v.cs=2.16.840.1.113883.6.88"
                + "&mainSearchCriteria.v.dn=Nivolumab&knowledgeResponseType=application/json");

    assertThat(json(response).at("/feed/entry/0/link/0/href").asText())
        .endsWith("/en/products/nivolumab");
    assertThat(categories(response)).containsEntry("foundBy", "mainSearchCriteria.v.dn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&mainSearchCriteria1.v.c=C43&mainSearchCriteria1.v.cs=2.16.840.1.113883.6.90",
        "&mainSearchCriteria.v.c1=C43&mainSearchCriteria.v.cs1=2.16.840.1.113883.6.90",
        "&mainSearchCriteria.v.c=C43&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90",
      })
  void takesSeveralCodes(String second) throws Exception {
    assertThat(texts(atom(get(LUNG + second)), "title"))
        .contains(
            "Is immunotherapy used for non-small cell lung cancer?",
            "Is immunotherapy used for melanoma?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mainSearchCriteria.v.dn=melanoma | INF-001
          mainSearchCriteria.v.c= | INF-001
          x=y | INF-001
          mainSearchCriteria.v.c=C34 | INF-002
          mainSearchCriteria.v.c=C34&mainSearchCriteria.v.cs=2.16.840.1.113883.6.69 | INF-002
          mainSearchCriteria.v.c=C34%00&mainSearchCriteria.v.cs=http://loinc.org | INF-003
          mainSearchCriteria.v.c=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&mainSearchCriteria.v.cs=http://loinc.org | INF-003
          mainSearchCriteria.v.c=C34&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&knowledgeResponseType=application/javascript | INF-004
          mainSearchCriteria.v.c=C34&mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&informationRecipient=EVERYONE | INF-004
          """)
  void refusesABadRequestClearly(String query, String code) throws Exception {
    MockHttpServletResponse response = get(query);

    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(response.getContentType()).startsWith("application/problem+json");
    assertThat(json(response).path("code").asText()).isEqualTo(code);
    assertThat(json(response).path("expected").asText()).isNotBlank();
    assertThat(response.getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain("C34", "AAAA", "EVERYONE");
  }

  /// Any request is answered or refused, and what is answered can be read.
  @Test
  void staysCalmWhateverIsSent() throws Exception {
    var random = new Random(20261123);
    String[] names = {
      "mainSearchCriteria.v.c",
      "mainSearchCriteria.v.cs",
      "mainSearchCriteria.v.dn",
      "callback",
      "mainSearchCriteria99.v.c",
      "informationRecipient",
      "taskContext.c.c",
      "informationRecipient.languageCode.c",
      "knowledgeResponseType"
    };
    String[] values = {
      "C34",
      "2.16.840.1.113883.6.90",
      "http://snomed.info/sct",
      "%22%3E%3Cscript%3E",
      "%EF%BF%BE",
      "%F0%9F%A4%92",
      "",
      "%00",
      "es",
      "PAT",
      "text/xml",
      "]]%3E",
      "%26amp;",
      "x".repeat(400)
    };
    for (int run = 0; run < 3_000; run++) {
      var query = new StringBuilder("a=b");
      for (int part = random.nextInt(7); part > 0; part--) {
        query
            .append('&')
            .append(names[random.nextInt(names.length)])
            .append('=')
            .append(values[random.nextInt(values.length)]);
      }
      MockHttpServletResponse response = get(query.toString());
      assertThat(response.getStatus()).as("%s", query).isIn(200, 400);
      String type = String.valueOf(response.getContentType());
      if (type.contains("json")) {
        assertThat(json(response).isObject()).isTrue();
      } else {
        assertThat(atom(response).getLocalName()).as("%s", query).isEqualTo("feed");
      }
    }
  }
}
