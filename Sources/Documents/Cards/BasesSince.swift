import Affairs
import Deliberation
import Sentences
import Text

/// 所依据的内容后来改了: what the papers of a matter say of steps that rest on what isn't any more.
extension CaseFile {
  /// What passed steps rest on and what isn't any more what it was, by the paper's day.
  var changedBases: [ChangedBasis] {
    guard let matter else { return [] }
    let steps = matter.standing?.steps ?? []
    return casebook.changedBases(of: matter.summary.number).filter { basis in
      // What was passed later, or opened again, isn't passed on that day.
      steps.contains { step in
        if case .passed(_, basis.passed) = step.state { true } else { false }
      }
    }
  }

  /// `“决议”办结所依据的会议记录20250320-7f3a第17条后来改了：办结时通过，现为未通过。`
  func wording(_ basis: ChangedBasis) -> String {
    let step = matter?.standing?[basis.step]?.step.title ?? basis.step
    let what = "\(named(step).inQuotes)办结所依据的\(basis.evidence.place)"
    return switch basis.change {
    case .gone: what + "现在不在这里，无法核对。"
    case .struckOut: what + "后来经批准隐去。"
    case .retracted: what + "后来撤销。"
    case .ended(let how): what + "后来\(how.name(in: .chinese))。"
    case .altered: what + "后来改了。"
    case .verdict(let now, _): what + "后来改了\(readings(basis.evidence.verdict, now))。"
    }
  }

  private func readings(_ then: String?, _ now: String) -> String {
    func word(_ verdict: String) -> String? {
      Verdict.Kind(rawValue: verdict).map { VerdictWording.word(of: $0, in: .chinese) }
    }
    guard let then = then.flatMap(word), let now = word(now) else { return "" }
    return then == now ? "：票数不同，结论仍为\(now)" : "：办结时\(then)，现为\(now)"
  }

  /// What of the meetings' records may not be all that was written, a sentence each.
  var doubts: [String] {
    guard let matter else { return [] }
    return casebook.dealings(with: matter.summary.number).flatMap { meeting, _ -> [String] in
      let name = "会议记录\(meeting.header.id)"
      return [
        meeting.doubts.contains(.struckOut) ? "\(name)有经批准隐去的内容。" : nil,
        meeting.doubts.contains(.recovered) ? "\(name)由损坏的文件恢复。" : nil,
        meeting.doubts.contains(.damaged) ? "\(name)有读不出的部分。" : nil,
        meeting.doubts.contains(.copies) ? "\(name)另有副本，内容可能不同。" : nil,
      ].compactMap(\.self)
    }.uniqued
  }
}

extension Evidence {
  /// The record and its entry.
  var place: String {
    if let session { return "会议记录\(session)第\(n ?? 0)条" }
    return "台账\(entry?.description ?? "")"
  }
}
