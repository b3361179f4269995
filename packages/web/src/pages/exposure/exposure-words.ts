import type { Language } from '@spillway/core/shared';
import type { ComingPageWords } from '../../components/coming-page.tsx';

export const EXPOSURE_WORDS: Readonly<Record<Language, ComingPageWords>> = {
  en: {
    answer: 'Exposure will say which advisories touch the devices in use here, and what is at stake in each.',
    shows:
      'Advisories by the money at stake, inventories of devices by fleet and site, bills of material (SBOM), and where one component carries many operators.',
    because:
      'This centre does not keep inventories yet: devices, products and advisories are the next part to be built. Nothing here is missing from your data.',
    next: 'Work out what an outage would cost',
  },
  ko: {
    answer: '어떤 보안 권고가 여기서 쓰는 기기에 닿으며 얼마가 위험에 놓였는지를 보여 줄 페이지입니다.',
    shows:
      '위험에 놓인 금액 순서의 보안 권고, 사업장별 기기 목록, 소프트웨어 구성 명세(SBOM), 한 부품에 여러 운영자가 기대는 집중 위험을 담습니다.',
    because:
      '이 센터는 아직 기기 목록을 관리하지 않습니다. 기기, 제품, 보안 권고는 다음에 만들 부분이며, 사라진 자료는 없습니다.',
    next: '멈추면 얼마를 잃는지 계산해 보기',
  },
};
