import Affairs
import Deliberation
import Text
import Values

/// A vote as a line of a matter's days says it: which round, the numbers, what was short, what it came to.
extension Extract.Vote {
  /// `第一轮：同意460.44㎡/7人，差11.18㎡、1人，未通过`; nil before it is announced.
  package func line(in language: Language) -> String? {
    guard let verdict = result?.verdict else { return nil }
    let short = verdict.tests.filter { !$0.holds && $0.short.units > 0 }
      .map { $0.short.told(in: language) }.uniqued
    let parts = [
      numbers(of: verdict, language),
      short.isEmpty
        ? nil : language("差\(language.list(short))", "short by \(language.list(short))"),
      VerdictWording.word(of: verdict.kind, in: language),
    ].compactMap { $0 }.joined(separator: language("，", ", "))
    guard round > 1 || from != nil else { return parts }
    return language("第\(chineseNumeral(round))轮：", "round \(round): ") + parts
  }

  private func numbers(of verdict: Verdict, _ language: Language) -> String? {
    if !verdict.choices.isEmpty {
      return language.list(verdict.choices.map { "\($0.name)\(language("", " "))\($0.votes)" })
    }
    let heads = verdict.counts.heads
    guard let agreed = heads.for else { return nil }
    if let area = verdict.counts.area?.for {
      return language(
        "同意\(area)㎡/\(agreed)人", "for \(area) m² and \(plural(agreed, "owner"))")
    }
    let all = [
      (language("赞成", "for"), Optional(agreed)), (language("反对", "against"), heads.against),
      (language("弃权", "abstaining"), heads.abstain),
    ]
    return language.list(
      all.compactMap { word, count in
        count.map { language("\(word)\($0)人", "\($0) \(word)") }
      })
  }
}

extension Quantity {
  /// `11.18㎡`, `1人`.
  fileprivate func told(in language: Language) -> String {
    switch self {
    case .area(let area): language("\(area)㎡", "\(area) m²")
    case .heads(let count): language("\(count)人", "\(count)")
    }
  }
}
