import Deliberation
import Values

/// Whom a record names besides the roster, and by which wrong characters.
extension Masking {
  /// Whoever the fields of an issue name besides the roster.
  func add(namedIn issue: Issue) {
    let named =
      [issue.proposer, issue.screening?.by, issue.partyStudy?.by, issue.competence?.by]
      + issue.concurrences.map(\.by) + issue.objections.map(\.by) + issue.mediations.map(\.by)
    for name in named { add(mentioned: name ?? "") }
    for mediation in issue.mediations { add(home: mediation.room) }
    for objection in issue.objections { add(home: objection.by) }
  }

  /// A name from a field that may as well hold a body: `居民甲`, `张三、李四`, `社区党委`.
  func add(mentioned text: String) {
    for part in text.split(whereSeparator: { "、，,；; ".contains($0) }).map(String.init)
    where (2...4).contains(part.count) && part.allSatisfy(\.isHan)
      && !Self.bodies.contains(where: { part.hasSuffix($0) })
    {
      add(part, groups: [])
    }
  }

  /// Whoever a slip says signed it: a person, however the name is written, but for a body and for
  /// words that say no more than that somebody did.
  func add(signer text: String) {
    for part in text.split(whereSeparator: { "、，,；;（）()/".contains($0) }).map(String.init)
    where part.first.map(surnames.contains) == true && part.contains(/^[^委]{1,2}[会社科]$/)
      || !(Self.bodies + Self.unnamed).contains(where: { part.hasSuffix($0) })
    {
      add(part, groups: [])
    }
  }

  /// What stands on slips in the place of a name.
  private static let unnamed = [
    "姓名", "本人", "他人", "别人", "代签", "家人", "亲属", "家属", "子女", "儿子", "女儿", "配偶", "丈夫", "妻子", "父母",
    "父亲", "母亲", "租户", "租客", "代理人", "受托人", "委托人",
  ]

  /// How bodies and posts end, which are no names.
  private static let bodies = [
    "会", "委", "社", "局", "办", "处", "所", "科", "司", "队", "站", "中心", "单位", "组织", "支部", "物业",
    "街道", "社区", "政府", "部门", "组", "代表", "居民", "业主", "住户", "设计师", "志愿者", "工作者", "书记",
    "主任", "队长", "组长", "楼长", "楼门长", "经理", "网格员", "各方", "双方", "院", "校", "厂", "店", "银行",
  ]

  /// Names as they stand in a text that was put right as a slip of the pen: whoever is written there
  /// with another character is nobody else.
  func addMisspelt() {
    for slip in known.slips {
      addMisspelt(in: Array(slip.old), for: Array(slip.new))
      addMisspelt(in: Array(slip.new), for: Array(slip.old))
    }
  }

  /// What stands in a text where its other reading has a name that it lacks.
  private func addMisspelt(in text: [Character], for other: [Character]) {
    let most = min(text.count, other.count)
    let same = zip(text, other).prefix { $0 == $1 }.count
    let rest = zip(text.reversed(), other.reversed()).prefix { $0 == $1 }.count
    // Behind the last character that differs; before it the name begins at or before the first.
    let changed = other.count - min(rest, most - same)
    for start in 0...same where start < other.count {
      for name in names[other[start].small] ?? [] where name.body == nil {
        guard let end = other.match(name.characters, at: start), end >= changed else { continue }
        let last = text.count - (other.count - end)
        guard last - start >= 2 else { continue }
        let written = text[start..<last].filter { !$0.isSpelling }
        guard written != name.characters, written.allSatisfy(\.isHan) else { continue }
        // Who is but mentioned by the other characters is the same, too.
        if !name.isGiven { forget(mentioned: written) }
        add(Name(characters: written, body: nil, isGiven: name.isGiven, who: name.who))
      }
    }
  }
}
