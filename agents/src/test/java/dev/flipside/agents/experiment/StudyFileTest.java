package dev.flipside.agents.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.flipside.agents.feedback.Turns;
import dev.flipside.core.Refusal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class StudyFileTest {
  private static final JudgedSlider SLIDER = new JudgedSlider();

  private static Study parse(String json) {
    return StudyFile.parse("my.json", json.replace('\'', '"'));
  }

  /** A study of one arm that says {@code arm}, with {@code more} beside it. */
  private static String study(String more, String arm) {
    return "{'name': 's', 'seeds': [1], %s 'arms': [{'name': 'a', %s}]}".formatted(more, arm);
  }

  private static final String WHOLE = "'world': 'slider', 'reward': 'feedback'";

  @Test
  void whatStandsLaterWinsAndMapsAreMerged() {
    Study study =
        parse(
            """
            {'name': 's', 'seeds': '7-9',
             'all': {'world': 'slider', 'reward': 'feedback', 'labels': 10, 'steps': 500,
               'ppo': {'gamma': 0.9, 'entCoef': 0.1}, 'settings': {'size': 7}},
             'groups': [{'name': 'few'}, {'name': 'many', 'labels': 70, 'ppo': {'gamma': 0.8}}],
             'arms': [{'name': 'one', 'description': 'One.'},
               {'name': 'm-{m}-{b}', 'vary': {'m': [0.1, 0.3], 'b': [0, 1]},
                 'rater': 'right/mistake={m}', 'beta': '{b}', 'settings': {'key': true}},
               {'name': 'hand', 'reward': 'position'}]}""");
    assertThat(study.arms())
        .extracting(Arm::name)
        .containsExactly(
            "few-one",
            "few-m-0.1-0",
            "few-m-0.1-1",
            "few-m-0.3-0",
            "few-m-0.3-1",
            "few-hand",
            "many-one",
            "many-m-0.1-0",
            "many-m-0.1-1",
            "many-m-0.3-0",
            "many-m-0.3-1",
            "many-hand");
    assertThat(study.seeds()).containsExactly(7L, 8L, 9L);
    TrialSetup varied = study.arm("many-m-0.3-1").setup();
    assertThat(varied.rater()).isEqualTo("right/mistake=0.3");
    assertThat(varied.feedback()).containsEntry("labels", 70.0).containsEntry("klCoef", 1.0);
    assertThat(varied.ppo()).isEqualTo(Map.of("gamma", 0.8, "entCoef", 0.1));
    assertThat(varied.settings()).isEqualTo(Map.of("size", "7", "key", "true"));
    assertThat(study.arm("many-hand").setup().feedback()).doesNotContainKey("labels");
    assertThat(study.arm("few-one").description()).isEqualTo("One.");
  }

  @Test
  void aTinyVersionHasTheSameArmsAndWinsOverWhatTheySay() {
    String json =
        study(
                "'tiny': {'steps': 10, 'feedback': {'recentClips': 5}},",
                WHOLE + ", 'steps': 900, 'feedback': {'recentClips': 70, 'clipSteps': 4}")
            .replace('\'', '"');
    TrialSetup tiny = StudyFile.tiny("my.json", json).arm("a").setup();
    assertThat(tiny.steps()).isEqualTo(10);
    assertThat(tiny.feedback()).isEqualTo(Map.of("recentClips", 5.0, "clipSteps", 4.0));
    assertThat(StudyFile.parse("my.json", json).arm("a").setup().steps()).isEqualTo(900);
    assertThat(catchThrowable(() -> StudyFile.tiny("my.json", "{}")))
        .hasMessageContaining("my.json: tiny is missing: this study has no shorter form");
  }

  @Test
  void anArmWithoutTurnsAndAnotherWorldIsFoundAgainUnderTheNameItHadBefore() {
    TrialSpec plain = new TrialSpec("a", 1, parse(study("", WHOLE)).arm("a").setup());
    assertThat(plain.toJson()).doesNotContain("turns", "elsewhere");
    TrialSpec more =
        new TrialSpec(
            "a",
            1,
            parse(
                    study(
                        "",
                        WHOLE
                            + ", 'laterRater': 'x', 'turns': {'share': 0.1}, 'elsewhere': {'b': 2}"))
                .arm("a")
                .setup());
    assertThat(more.fingerprint()).isNotEqualTo(plain.fingerprint());
    assertThat(TrialSpec.fromJson(more.toJson())).isEqualTo(more);
    assertThat(more.setup().turns()).isEqualTo(new Turns(0.1, 0, 1, false));
  }

  @Test
  void whatAReportShowsIsRead() {
    StudyAbout about =
        parse(
                study(
                    "'title': 'T', 'text': ['x'], 'criteria': {'good': ['right > 0.5']},"
                        + " 'films': {'all': ['a']}, 'vote': 'Which?', 'quick': ['a'],",
                    WHOLE))
            .about();
    assertThat(about.title()).isEqualTo("T");
    assertThat(about.criteria()).containsExactly(new Criterion("good", List.of("right > 0.5")));
    assertThat(about.films()).isEqualTo(Map.of("all", List.of("a")));
    assertThat(about.vote()).isEqualTo("Which?");
  }

  @Test
  void malformedFilesAreRefusedInOneSentenceWithFilePlaceAndWhatWouldBeRight() {
    SoftAssertions softly = new SoftAssertions();
    for (String[] each : MALFORMED) {
      Throwable refused = catchThrowable(() -> parse(each[0]));
      softly.assertThat(refused).as(each[0]).isInstanceOf(Refusal.class);
      softly
          .assertThat(refused == null ? "" : refused.getMessage())
          .as(each[0])
          .startsWith("my.json")
          .contains(each[1])
          .doesNotContain("\n");
    }
    softly.assertAll();
    assertThat(MALFORMED).hasSizeGreaterThanOrEqualTo(20);
  }

  private static final List<String[]> MALFORMED =
      List.of(
          of("", "is not JSON: End of input"),
          of("{'name': 's', ", "is not JSON"),
          of("{'name': 's',, }", "is not JSON"),
          of("[1, 2]", "the file is an object in braces, not [1,2]"),
          of("{} {}", "is not JSON"),
          of("{'seeds': [1], 'arms': []}", "name is a text in quotes, not missing"),
          of("{'name': 7}", "name is a text in quotes, not 7"),
          of("{'name': 'My study'}", "name has lower-case letters, digits and hyphens"),
          of(study("'color': 1,", WHOLE), "the file has no \"color\"; it may have all, arms"),
          of("{'name': 's', 'seeds': [1]}", "arms is a list in brackets, not missing"),
          of("{'name': 's', 'seeds': [1], 'arms': []}", "arms needs at least one arm"),
          of(
              "{'name': 's', 'arms': [{'name': 'a', " + WHOLE + "}]}",
              "seeds is a text in quotes, not missing"),
          of(
              "{'name': 's', 'seeds': '9-2', 'arms': [{'name': 'a', " + WHOLE + "}]}",
              "seeds: seeds are a number, or a range"),
          of(
              "{'name': 's', 'seeds': [1, -2], 'arms': [{'name': 'a', " + WHOLE + "}]}",
              "seeds[1] is a whole number of at least 0, not -2"),
          of(
              "{'name': 's', 'seeds': [1, 1], 'arms': [{'name': 'a', " + WHOLE + "}]}",
              "a seed appears twice"),
          of(
              "{'name': 's', 'seeds': [1], 'arms': [{" + WHOLE + "}]}",
              "arms[0].name is a text in quotes, not missing"),
          of(study("", "'reward': 'feedback'"), "arms[0].world is a text in quotes, not missing"),
          of(study("", "'world': 'slider'"), "arms[0].reward is a text in quotes, not missing"),
          of(study("", WHOLE + ", 'label': 9"), "arms[0] has no \"label\"; it may have"),
          of(study("", WHOLE + ", 'labels': 'many'"), "arms[0].labels is a number, not \"many\""),
          of(study("", WHOLE + ", 'labels': 0"), "arms[0].labels is a whole number of at least 1"),
          of(study("", WHOLE + ", 'steps': 1.5"), "arms[0].steps is a whole number"),
          of(study("", WHOLE + ", 'ppo': {'gamma': 'high'}"), "arms[0].ppo.gamma is a number"),
          of(study("", WHOLE + ", 'ppo': 3"), "arms[0].ppo is an object in braces, not 3"),
          of(
              study("", WHOLE + ", 'novelty': {'kind': 'hope', 'weight': 1}"),
              "arms[0].novelty: there is no novelty hope; there are rnd, count"),
          of(
              study("", WHOLE + ", 'novelty': 'rnd'"),
              "arms[0].novelty is an object in braces that may have fade, kind, weight, not \"rnd\""),
          of(study("", WHOLE + ", 'bestOf': 4"), "arms[0]: bestOf needs a judge"),
          of(study("", WHOLE + ", 'vary': {'m': 3}"), "arms[0].vary.m is a list in brackets"),
          of(study("", WHOLE + "}, {'name': 'a', " + WHOLE), "two arms are called a"),
          of(study("'films': {'x': ['b']},", WHOLE), "films.x[0] is one of a, not b"),
          of(study("'quick': ['b'],", WHOLE), "quick[0] is one of a, not b"),
          of(
              study("'criteria': {'good': ['much']},", WHOLE),
              "criteria.good: a condition reads like"),
          of(study("'tiny': {'step': 1},", WHOLE), "tiny has no \"step\"; it may have"),
          of(
              study("", WHOLE + ", 'turns': {'share': 2}"),
              "arms[0].turns: a later rater has a share"),
          of(
              study("", WHOLE + ", 'turns': {'disputed': 1}"),
              "arms[0].turns.disputed is true or false, not 1"),
          of(study("", WHOLE + ", 'turns': {}"), "arms[0]: turns are those of a laterRater"),
          of(study("'groups': [{}],", WHOLE), "groups[0].name is a text in quotes, not missing"),
          of(study("'all': [],", WHOLE), "all is an object in braces, not []"),
          of(study("'text': 'words',", WHOLE), "text is a list in brackets, not \"words\""));

  private static String[] of(String json, String sentence) {
    return new String[] {json, sentence};
  }

  @Test
  void deepNestingAndHugeNumbersAreRefused() {
    String deep = "{'name': " + "[".repeat(100_000);
    assertThatThrownBy(() -> parse(deep)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> parse(study("", WHOLE + ", 'steps': 1e300")))
        .hasMessageContaining("ordinary size");
    assertThatThrownBy(() -> parse("{'name': 's', 'seeds': '0-999999999', 'arms': []}"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatTheWorldHasNotIsRefusedBeforeAnythingRunsWithTheNameOfTheArm() {
    Map<String, String> wrong =
        Map.of(
            "'world': 'slider', 'reward': 'glory'",
            "arm a: environment slider has no reward",
            WHOLE + ", 'judge': 'above'",
            "arm a: environment slider has no judge called above",
            WHOLE + ", 'rater': 'above/person'",
            "arm a: environment slider has no judge",
            WHOLE + ", 'rater': 'right/sleepy'",
            "arm a: there is no rater flaw \"sleepy\"",
            WHOLE + ", 'settings': {'size': 3}",
            "arm a: there is no setting size",
            WHOLE + ", 'start': 'script:nobody'",
            "arm a: environment slider has no script",
            WHOLE + ", 'ppo': {'gama': 1}",
            "arm a: there is no",
            WHOLE + ", 'feedback': {'gama': 1}",
            "arm a: there is no");
    SoftAssertions softly = new SoftAssertions();
    wrong.forEach(
        (arm, sentence) ->
            softly
                .assertThatThrownBy(() -> parse(study("", arm)).check(id -> SLIDER))
                .as(arm)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence));
    softly.assertAll();
  }
}
