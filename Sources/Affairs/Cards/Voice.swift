import Values

/// 意见: what was said and is owed an answer. Nobody's name is in it.
package struct Voice: Hashable, Codable, Sendable {
  package var id: CardID?
  /// 关于: a matter or a site.
  package var about: Target
  /// 内容.
  package var text: String
  /// 代表方.
  package var group: String?
  /// 人数: how many said so; at least 1.
  package var heads: Int
  /// 渠道, such as 微信群.
  package var channel: String?
  /// 日期.
  package var on: Day
  /// 异议, where no meeting's file holds the decision.
  @Marked package var isObjection: Bool
  /// 答复; nil for 待答复.
  package var answer: Answer?

  /// What became of it.
  package struct Answer: Hashable, Codable, Sendable {
    /// 处理.
    package enum Result: String, Hashable, Codable, Sendable, CaseIterable {
      case adopted = "采纳"
      case partly = "部分采纳"
      case notAdopted = "未采纳"
      // Of a call:
      case shortlisted = "入围"
      case chosen = "入选"
      case notChosen = "未入选"
    }

    package var result: Result
    /// 理由; asked for where it wasn't taken in whole.
    package var reason: String?
    /// 答复日.
    package var on: Day
    /// 答复人或单位.
    package var by: String?

    package init(result: Result, reason: String? = nil, on: Day, by: String? = nil) {
      (self.result, self.reason, self.on, self.by) = (result, reason, on, by)
    }
  }

  package init(id: CardID? = nil, about: Target, text: String, heads: Int = 1, on: Day) {
    (self.id, self.about, self.text, self.heads, self.on) = (id, about, text, heads, on)
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decodeIfPresent(CardID.self, forKey: .id)
    about = try fields.decode(Target.self, forKey: .about)
    text = try fields.decode(String.self, forKey: .text)
    group = try fields.decodeIfPresent(String.self, forKey: .group)
    heads = try fields.decodeIfPresent(Int.self, forKey: .heads) ?? 1
    channel = try fields.decodeIfPresent(String.self, forKey: .channel)
    on = try fields.decode(Day.self, forKey: .on)
    _isObjection = try fields.decode(Marked.self, forKey: .isObjection)
    answer = try fields.decodeIfPresent(Answer.self, forKey: .answer)
  }
}
