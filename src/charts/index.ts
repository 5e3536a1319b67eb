/** Browser: the charts of a department-year page. The table beside each holds the same values and stays without scripts. */
import { drawWhenSeen } from './chart.lazy.ts';

drawWhenSeen(document);
