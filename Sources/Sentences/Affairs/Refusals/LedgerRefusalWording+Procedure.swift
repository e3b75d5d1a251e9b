import Affairs
import Text
import Values

/// A matter on its way through a procedure.
extension LedgerRefusalWording {
  func stepLacks(_ step: String, _ lacks: [Lack]) -> String {
    language(
      "“\(step)”还不能办，还差：\(missing(lacks, of: step))。",
      "“\(step)” can't pass yet; still missing: \(missing(lacks, of: step)).")
  }

  func mayNotPassLacking(_ step: String, _ lacks: [Lack]) -> String {
    language(
      "“\(step)”缺的不能以说明理由代替，还差：\(missing(lacks, of: step))。",
      "no reason stands in for what “\(step)” lacks: \(missing(lacks, of: step)).")
  }

  /// All that is missing; what an earlier step lacks bears that step's name.
  private func missing(_ lacks: [Lack], of step: String) -> String {
    language.list(
      lacks.map { lack in
        let words = lack.words(name)
        return lack.step == step
          ? words : language("\(words)（“\(lack.step)”）", "\(words) (“\(lack.step)”)")
      })
  }

  func stepBefore(_ step: String, _ first: String) -> String {
    language(
      "“\(step)”前面还有“\(first)”没有办，请先办或按规定跳过。",
      "“\(first)” comes before “\(step)”; pass or skip it first.")
  }

  func stepDone(_ step: String, _ on: Day) -> String {
    language(
      "“\(step)”\(day(on))已经办过。要重办的用退回。",
      "“\(step)” was done on \(day(on)). Send the matter back to do it anew.")
  }

  func mayNotSkip(_ step: String) -> String {
    language("“\(step)”不能跳过。", "“\(step)” may not be skipped.")
  }

  func reasonNeeded(_ step: String) -> String {
    language("“\(step)”要写明原因。", "“\(step)” needs a reason.")
  }

  var reasonMissing: String { language("请写明原因。", "say why.") }

  func noWayBack(_ step: String) -> String {
    language(
      "不能退回：流程没有规定从这里退回“\(step)”，或那一步还没有办过。",
      "there is no way back by “\(step)”: the procedure has none, or that step wasn't done.")
  }

  func noticeRuns(_ until: Day) -> String {
    language(
      "公示到\(day(until))才满，请期满后再办。",
      "the notice runs until \(day(until)); go on once it is over.")
  }

  func objectionOpen(_ count: Int) -> String {
    language(
      "有\(count)件异议未了结。撤回、书面同意或有裁决的，先登记再办。",
      "\(plural(count, "objection is", "objections are")) unsettled. Enter what settles"
        + " them first: withdrawal, consent in writing or a ruling.")
  }

  func tooEarly(_ step: String, _ from: Day) -> String {
    language(
      "“\(step)”最早\(day(from))可以办。", "“\(step)” may pass from \(day(from)) on.")
  }

  func secondProcedure(_ id: CardID, _ begun: String) -> String {
    language(
      "\(name(id))已经按“\(begun)”开始办理，不能再按另一个流程办。",
      "\(name(id)) goes by “\(begun)” already and can't go by another.")
  }

  func alreadyBegun(_ id: CardID, _ begun: String, _ day: Day) -> String {
    language(
      "\(name(id))\(self.day(day))已经按“\(begun)”开始办理，不用再开始。",
      "\(name(id)) goes by “\(begun)” since \(self.day(day)); it needn't be begun again.")
  }

  func notBegun(_ id: CardID) -> String {
    language(
      "\(name(id))还没有开始办理。请先选流程：yishi matter begin。",
      "\(name(id)) goes by no procedure yet. Begin with yishi matter begin.")
  }

  func procedureNotInForce(_ title: String, _ on: Day) -> String {
    language(
      "\(day(on))流程“\(title)”没有施行，请另选流程或核对日期。",
      "the procedure “\(title)” isn't in force on \(day(on)). Choose another, or check the day.")
  }

  func procedureMistaken(_ id: String, _ mistake: Definition.Mistake) -> String {
    language(
      "流程“\(id)”有误（\(mistake.place)）：", "the procedure “\(id)” is mistaken (\(mistake.place)): ")
      + mistake.sentence(language)
  }

  func definitionMistaken(_ key: DefinitionKey, _ mistake: Definition.Mistake) -> String {
    let place = mistake.place.isEmpty ? "" : language("（\(mistake.place)）", " (\(mistake.place))")
    return language("定义“\(key)”有误\(place)：", "the definition “\(key)” is mistaken\(place): ")
      + mistake.sentence(language)
  }

  func reachUnknown(_ reach: [Passage.Reach], _ until: Day) -> String {
    let computers = language.list(
      reach.map {
        language(
          "“\($0.computer)”只合并到\(day($0.until))", "“\($0.computer)” up to \(day($0.until)) alone")
      })
    return language(
      "期限到\(day(until))，\(computers)，其后可能还有异议。请先合并，或电话核对后写明向谁、何时核对（asked）。",
      "the period runs to \(day(until)), and here is \(computers); objections may have come since."
        + " Merge first, or ask there and say whom and when (asked).")
  }

  var fewMatters: String {
    language("合并要写两个以上不同的事项。", "it takes two different matters or more to link them.")
  }

  func evidenceUnknown(_ text: String) -> String {
    language(
      "没有“\(text)”这项依据。请写会议的表决（20240121-9a1c/v02）或台账的一条，并核对编号。",
      "there is no “\(text)” to rest on. Name a meeting's vote (20240121-9a1c/v02) or an entry of the"
        + " ledger.")
  }

  func evidenceUnfit(_ text: String, _ step: String) -> String {
    language(
      "“\(text)”不能作“\(step)”的依据，请核对编号。", "“\(text)” meets no need of “\(step)”; check it.")
  }
}
