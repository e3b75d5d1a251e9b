import Deliberation
import Text
import Values

/// How one dwelling's answer changed over the rounds; for the inside alone.
package struct StanceWording {
  private let changes: [StanceChange]
  private let language: Language

  package init(_ changes: [StanceChange], in language: Language) {
    self.changes = changes
    self.language = language
  }

  /// `第1次（2024年1月21日）反对→第2次（2024年3月2日）弃权（社区工作者甲协调：电梯外移）`
  package var sentence: String {
    changes.map { change in
      let reason = change.reason.map { reason in
        let text =
          reason.last.map { "。；，".contains($0) } == true ? String(reason.dropLast()) : reason
        return language(
          "（\(change.mediator ?? "")协调：\(text)）", " (\(change.mediator ?? "") mediated: \(text))")
      }
      let day = change.day
      return language(
        "第\(change.round)次（\(day.year)年\(day.month)月\(day.day)日\(change.isCarried ? "交回，沿用" : "")）",
        "round \(change.round) (\(day)\(change.isCarried ? ", carried on" : "")) ")
        + change.word(language) + (reason ?? "")
    }.joined(separator: "→")
  }
}

extension StanceChange {
  /// What it counts as: 同意, 争议票, or who signed in the owner's place.
  package func word(_ language: Language) -> String {
    if let stranger {
      let who = language(
        "签名人\(stranger.name)（\(stranger.relation)）",
        "signed by \(stranger.name) (\(stranger.relation))")
      return stranger.isAwaited
        ? language("\(who)，待补委托书（未计入）", "\(who), written proxy awaited (not counted)")
        : language("\(who)，没有书面委托，无效", "\(who), no written proxy, invalid")
    }
    return isDisputed ? language("争议票", "disputed") : answer.word(language)
  }
}
