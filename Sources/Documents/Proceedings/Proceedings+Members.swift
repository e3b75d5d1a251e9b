import Deliberation
import Sentences

/// How a paper speaks to those who meet and of what they do: a residents' assembly considers and
/// resolves, a council talks over.
extension Proceedings {
  /// 议事代表, 居民代表, 党员, or what else the members of that body are called.
  var members: String {
    if isForOwnersAlone { return "业主" }
    let body = details.body + details.kind + (session.constitutionOfBody?.name ?? "")
    let called: [(mark: String, members: String)] = [
      ("村民代表", "村民代表"), ("村民", "村民"), ("居民代表", "居民代表"), ("社区代表大会", "居民代表"),
      ("居民会议", "居民"), ("居民大会", "居民"), ("党员", "党员"), ("党支部", "党员"), ("党委", "委员"),
      ("委员会", "委员"), ("业委会", "委员"), ("物管会", "委员"), ("居委会", "委员"), ("听证", "代表"),
      ("协调会", "代表"), ("评议", "代表"),
    ]
    return called.first { body.contains($0.mark) }?.members ?? "议事代表"
  }

  /// Whom a notice is sent to: an assembly of all is spoken to as a whole.
  var addressees: String {
    ["居民", "村民"].contains(members) ? "全体\(members)" : "各位\(members)"
  }

  /// 协商, or 审议 where those who meet resolve in their own name.
  var verb: String { isConsulting ? "协商" : "审议" }

  /// Whether nothing is resolved in anybody's name.
  var isConsulting: Bool {
    [.consultation, .owners].contains(details.rule.decides) || isForOwnersAlone
  }
}
